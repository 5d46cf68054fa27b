package io.orderway.intake.application;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of an uploaded file; can be read from the beginning as often as needed. */
@FunctionalInterface
public interface FileSource {

    InputStream open() throws IOException;
}
