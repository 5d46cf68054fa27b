package io.orderway.inbox;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** The handlers that capabilities bring. Looked up late, for a handler may itself need the inbox. */
@Component
class InboxHandlers implements SmartInitializingSingleton {

    private final ObjectProvider<InboxHandler> handlers;

    InboxHandlers(ObjectProvider<InboxHandler> handlers) {
        this.handlers = handlers;
    }

    Optional<InboxHandler> of(String type) {
        return handlers.stream().filter(handler -> handler.type().equals(type)).findFirst();
    }

    /** Two handlers of one type would make it a matter of luck which of them gets an event. */
    @Override
    public void afterSingletonsInstantiated() {
        long types = handlers.stream().map(InboxHandler::type).distinct().count();
        if (types < handlers.stream().count()) {
            throw new IllegalStateException("Two inbox handlers have the same type: " + handlers.stream().map(InboxHandler::type).toList());
        }
    }
}
