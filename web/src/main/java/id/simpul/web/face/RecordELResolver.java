package id.simpul.web.face;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Lets pages read a record as {@code #{task.title}}; Expression Language learns this by itself only in version 6. */
public class RecordELResolver extends ELResolver {

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (!(base instanceof Record) || property == null) {
            return null;
        }
        try {
            Method accessor = base.getClass().getMethod(property.toString());
            accessor.trySetAccessible();
            context.setPropertyResolved(base, property);
            return accessor.invoke(base);
        } catch (NoSuchMethodException e) {
            // perhaps a plain getter: the next resolver knows
            return null;
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        Object value = getValue(context, base, property);
        return value == null ? null : value.getClass();
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (base instanceof Record) {
            throw new PropertyNotWritableException("records do not change");
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return base instanceof Record;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Record ? String.class : null;
    }
}
