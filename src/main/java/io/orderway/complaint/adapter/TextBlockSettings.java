package io.orderway.complaint.adapter;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param textBlockFolder folder whose text blocks go before those of the release, by their files' names; read anew each time; none by default */
@ConfigurationProperties("orderway.complaints")
record TextBlockSettings(Path textBlockFolder) {
}
