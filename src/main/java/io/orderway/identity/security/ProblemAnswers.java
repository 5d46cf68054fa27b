package io.orderway.identity.security;

import io.orderway.identity.NotAllowedException;
import io.orderway.shared.ConflictException;
import io.orderway.shared.NotFoundException;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.catalina.connector.ClientAbortException;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * What every controller answers when something cannot be done: problem details with one sentence for the person who reads it, never a stack
 * trace. What nobody foresaw gets a number that stands in the log beside its cause.
 */
@RestControllerAdvice
class ProblemAnswers extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    @ExceptionHandler(IllegalArgumentException.class)
    ProblemDetail badRequest(IllegalArgumentException refusal) {
        return problem(HttpStatus.BAD_REQUEST, refusal.getMessage());
    }

    @ExceptionHandler(NotFoundException.class)
    ProblemDetail notFound(NotFoundException refusal) {
        return problem(HttpStatus.NOT_FOUND, refusal.getMessage());
    }

    @ExceptionHandler(ConflictException.class)
    ProblemDetail conflict(ConflictException refusal) {
        return problem(HttpStatus.CONFLICT, refusal.getMessage());
    }

    @ExceptionHandler({ConcurrencyFailureException.class, OptimisticLockingException.class})
    ProblemDetail changedMeanwhile(RuntimeException collision) {
        return problem(HttpStatus.CONFLICT, "Someone else has just changed this. Please look again and repeat what is still wanted.");
    }

    @ExceptionHandler({NotAllowedException.class, AuthorizationException.class})
    ProblemDetail notAllowed(RuntimeException refusal) {
        return problem(HttpStatus.FORBIDDEN, refusal instanceof NotAllowedException ? refusal.getMessage() : "You may not do this.");
    }

    /** Left to the guard in front, which knows how to ask for a login. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void guard(RuntimeException refusal) {
        throw refusal;
    }

    /** Whoever asked has gone: there is nobody to answer, and nothing has failed. */
    @ExceptionHandler(ClientAbortException.class)
    void gone(ClientAbortException departure) {
        LOG.debug("An answer was not waited for", departure);
    }

    @ExceptionHandler(Exception.class)
    ProblemDetail unforeseen(Exception failure) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Unforeseen failure {}", number, failure);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong on our side. Please mention number " + number + " when you ask for help.");
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException refusal, HttpHeaders headers,
            HttpStatusCode status, WebRequest request) {
        String sentence = refusal.getBindingResult().getAllErrors().stream()
                .map(error -> error instanceof FieldError field ? field.getField() + " " + field.getDefaultMessage() : error.getDefaultMessage())
                .sorted()
                .collect(Collectors.joining("; "));
        return handleExceptionInternal(refusal, problem(HttpStatus.BAD_REQUEST, sentence), headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException refusal, HttpHeaders headers,
            HttpStatusCode status, WebRequest request) {
        // A value type that refuses what it was given says so in its own words.
        String sentence = refusal.getMostSpecificCause() instanceof IllegalArgumentException cause && cause.getMessage() != null
                ? cause.getMessage()
                : "The request cannot be read.";
        return handleExceptionInternal(refusal, problem(HttpStatus.BAD_REQUEST, sentence), headers, status, request);
    }

    private static ProblemDetail problem(HttpStatus status, String sentence) {
        return ProblemDetail.forStatusAndDetail(status, sentence == null ? status.getReasonPhrase() : sentence);
    }
}
