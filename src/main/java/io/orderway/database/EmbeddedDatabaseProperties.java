package io.orderway.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param directory where the data is kept between starts
 * @param temporary true: the folder is emptied at start and removed at the end, and commits do not wait for the disk (tests)
 */
@ConfigurationProperties("orderway.embedded-database")
record EmbeddedDatabaseProperties(@DefaultValue(".orderway/database") Path directory, @DefaultValue("false") boolean temporary) {
}
