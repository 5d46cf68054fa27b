package io.orderway.verification.application;

import io.orderway.verification.domain.Discovery;
import java.util.stream.Stream;

/** One question that every order is asked. It reads nothing by itself, and what is wrong is a finding, never an exception. */
public interface Check {

    Stream<Discovery> findings(CheckedOrder checked);
}
