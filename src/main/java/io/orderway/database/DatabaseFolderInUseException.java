package io.orderway.database;

import java.nio.file.Path;

/** A second Orderway was started on a data folder that a running one uses. */
class DatabaseFolderInUseException extends IllegalStateException {

    DatabaseFolderInUseException(Path folder) {
        super("Another Orderway is already running on the data in " + folder);
    }
}
