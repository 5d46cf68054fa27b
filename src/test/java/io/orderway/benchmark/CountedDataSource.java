package io.orderway.benchmark;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Shows the ledger every statement and commit of the application, whoever makes them: engine, JPA or plain JDBC. While the ledger does not
 * count, connections are handed out as they are and cost nothing.
 */
final class CountedDataSource implements BeanPostProcessor {

    private final SqlLedger ledger;

    CountedDataSource(SqlLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource dataSource ? counted(dataSource) : bean;
    }

    private DataSource counted(DataSource dataSource) {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            Object result = call(dataSource, method, arguments);
            return result instanceof Connection connection && ledger.isCounting() ? counted(connection) : result;
        });
    }

    private Connection counted(Connection connection) {
        SqlLedger.Page page = ledger.page();
        return proxy(Connection.class, (proxy, method, arguments) -> {
            Object result = call(connection, method, arguments);
            switch (method.getName()) {
                case "commit" -> page.committed();
                case "rollback" -> page.rolledBack();
                default -> {
                    // Neither ends a transaction.
                }
            }
            return result instanceof Statement statement ? counted(statement, method, arguments, connection, page) : result;
        });
    }

    private static Statement counted(Statement statement, Method made, Object[] arguments, Connection connection, SqlLedger.Page page) {
        String prepared = arguments != null && arguments[0] instanceof String sql ? sql : null;
        return (Statement) proxy(made.getReturnType(), (proxy, method, own) -> {
            Object result = call(statement, method, own);
            if (method.getName().startsWith("execute")) {
                page.executed(own != null && own[0] instanceof String sql ? sql : prepared, rows(result));
                endIfAlone(connection, page);
            }
            return result;
        });
    }

    /** A batch counts as one statement and names its rows. */
    private static int rows(Object result) {
        return result instanceof int[] batch ? batch.length : 1;
    }

    private static void endIfAlone(Connection connection, SqlLedger.Page page) throws SQLException {
        if (connection.getAutoCommit()) {
            page.committed();
        }
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(CountedDataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
