package io.orderway.engine;

import io.orderway.shared.ConflictException;
import io.orderway.shared.NotFoundException;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Map;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;

/**
 * Lets the engine's REST API and that of the webapps answer our refusals with their sentence and status, in the form of the engine's own
 * errors. Found by Jersey as a service, because the webapps' applications take no other classes.
 */
public final class EngineRestRefusals implements ForcedAutoDiscoverable {

    @Override
    public void configure(FeatureContext application) {
        application.register(new Refused()).register(new Conflict()).register(new NotFound());
    }

    private static Response answer(Response.Status status, RuntimeException refusal) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("type", refusal.getClass().getSimpleName(), "message", refusal.getMessage()))
                .build();
    }

    private static final class Refused implements ExceptionMapper<TaskRefusedException> {
        @Override
        public Response toResponse(TaskRefusedException refusal) {
            return answer(Response.Status.BAD_REQUEST, refusal);
        }
    }

    private static final class Conflict implements ExceptionMapper<ConflictException> {
        @Override
        public Response toResponse(ConflictException refusal) {
            return answer(Response.Status.CONFLICT, refusal);
        }
    }

    private static final class NotFound implements ExceptionMapper<NotFoundException> {
        @Override
        public Response toResponse(NotFoundException refusal) {
            return answer(Response.Status.NOT_FOUND, refusal);
        }
    }
}
