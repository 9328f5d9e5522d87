package id.simpul.tenant;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One row that Hibernate inserts. It is written or fails, so nobody has to wait for the answer: it travels with the next
 * statement, and if it fails, that one does.
 */
final class DeferredInsert implements InvocationHandler {

    /** As Hibernate writes it for an entity; nothing that might write no row. */
    private static final Pattern ONE_ROW = Pattern.compile("insert into \\w+ \\([\\w,]+\\) values \\(\\?(,\\?)*\\)");

    private final String sql;
    private final Connection connection;
    private final Waiting waiting;
    private final List<Object> parameters = new ArrayList<>();
    private boolean closed;

    private DeferredInsert(String sql, Connection connection, Waiting waiting) {
        this.sql = sql;
        this.connection = connection;
        this.waiting = waiting;
    }

    static boolean is(String sql) {
        return ONE_ROW.matcher(sql).matches();
    }

    static PreparedStatement of(String sql, Connection connection, Waiting waiting) {
        return (PreparedStatement) Proxy.newProxyInstance(
                DeferredInsert.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                new DeferredInsert(sql, connection, waiting));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        String name = method.getName();
        if (name.startsWith("set") && arguments.length >= 2) {
            set(method, arguments);
            return null;
        }
        return switch (name) {
            case "executeUpdate" -> defer(arguments);
            case "close" -> {
                closed = true;
                yield null;
            }
            case "isClosed" -> closed;
            case "getConnection" -> connection;
            case "getWarnings" -> null;
            case "clearWarnings", "setQueryTimeout", "setPoolable" -> null;
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> proxy == arguments[0];
            case "toString" -> sql;
            default -> throw new SQLException("a row that waits for company cannot " + name);
        };
    }

    private void set(Method method, Object[] arguments) {
        int index = (Integer) arguments[0];
        while (parameters.size() < index) {
            parameters.add(null);
        }
        parameters.set(index - 1, (Waiting.Parameter) (statement, place) -> {
            Object[] shifted = arguments.clone();
            shifted[0] = place;
            try {
                method.invoke(statement, shifted);
            } catch (InvocationTargetException e) {
                throw new SQLException("a parameter that cannot be set", e.getCause());
            } catch (IllegalAccessException e) {
                throw new SQLException("a parameter that may not be set", e);
            }
        });
    }

    private int defer(Object[] arguments) throws SQLException {
        if (arguments != null) {
            throw new SQLException("a row that waits for company has its statement already");
        }
        waiting.add(new Waiting.Said(sql, Collections.unmodifiableList(new ArrayList<>(parameters)), null));
        parameters.clear();
        return 1;
    }
}
