package id.simpul.tenant;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Calendar;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Collectors;

/**
 * A statement with others ahead of it in the same round trip. To its user it looks like itself alone: parameters are
 * counted from its own first one, and only its own result is seen. It is run once.
 */
final class PipelinedStatement implements InvocationHandler {

    private final PreparedStatement statement;
    private final List<Waiting.Said> ahead;
    private final Waiting waiting;
    private final int shift;
    private boolean sent;

    private PipelinedStatement(PreparedStatement statement, List<Waiting.Said> ahead, Waiting waiting)
            throws SQLException {
        this.statement = statement;
        this.ahead = ahead;
        this.waiting = waiting;
        this.shift = bind(statement, ahead);
    }

    static PreparedStatement of(PreparedStatement statement, List<Waiting.Said> ahead, Waiting waiting)
            throws SQLException {
        return (PreparedStatement) Proxy.newProxyInstance(
                PipelinedStatement.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                new PipelinedStatement(statement, ahead, waiting));
    }

    /** The statements as one text. */
    static String text(List<Waiting.Said> statements) {
        return statements.stream().map(Waiting.Said::sql).collect(Collectors.joining(";"));
    }

    /** Sets the parameters of the statements. @return how many there were */
    static int bind(PreparedStatement statement, List<Waiting.Said> statements) throws SQLException {
        int index = 0;
        for (Waiting.Said said : statements) {
            for (Object value : said.parameters()) {
                index++;
                if (value instanceof Waiting.Parameter parameter) {
                    parameter.bind(statement, index);
                } else if (value instanceof Instant moment) {
                    statement.setTimestamp(
                            index, Timestamp.from(moment), Calendar.getInstance(TimeZone.getTimeZone("UTC")));
                } else {
                    statement.setObject(index, value);
                }
            }
        }
        return index;
    }

    /**
     * Steps over the results of the statements.
     *
     * @param rows whether the first result has rows
     * @return whether the result that follows has rows
     */
    static boolean check(PreparedStatement statement, List<Waiting.Said> statements, boolean rows) throws SQLException {
        boolean next = rows;
        for (Waiting.Said said : statements) {
            if (said.changed() != null) {
                said.changed().accept(statement.getUpdateCount());
            }
            next = statement.getMoreResults();
        }
        return next;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        try {
            return switch (method.getName()) {
                case "executeQuery" -> {
                    send();
                    yield statement.getResultSet();
                }
                case "executeUpdate" -> {
                    send();
                    yield statement.getUpdateCount();
                }
                case "execute" -> send();
                case "addBatch", "executeBatch", "executeLargeUpdate", "getParameterMetaData" ->
                    throw new SQLException("a statement in company cannot " + method.getName());
                case "close" -> {
                    close();
                    yield null;
                }
                default -> method.invoke(statement, shifted(method, arguments));
            };
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private boolean send() throws SQLException {
        if (sent) {
            throw new SQLException("a statement in company is run once");
        }
        sent = true;
        return check(statement, ahead, statement.execute());
    }

    /** Setters of parameters have the place first, and something to put there. */
    private Object[] shifted(Method method, Object[] arguments) {
        if (shift == 0
                || arguments == null
                || arguments.length < 2
                || !method.getName().startsWith("set")) {
            return arguments;
        }
        Object[] moved = arguments.clone();
        moved[0] = (Integer) arguments[0] + shift;
        return moved;
    }

    private void close() throws SQLException {
        if (!sent) {
            waiting.putBack(ahead);
            sent = true;
        }
        statement.close();
    }
}
