package io.orderway.benchmark;

import java.lang.reflect.Proxy;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Puts a deaf ear in place of every outgoing interface to a process ({@code CamundaOrderProcess} and its like): nothing starts, nothing waits. */
final class NoProcesses implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        Class<?> type = bean.getClass();
        if (!type.getSimpleName().matches("Camunda\\w+Process") || !type.getPackageName().startsWith("io.orderway.")) {
            return bean;
        }
        return Proxy.newProxyInstance(type.getClassLoader(), type.getInterfaces(),
                (proxy, method, arguments) -> method.getDeclaringClass() == Object.class ? method.invoke(bean, arguments) : null);
    }
}
