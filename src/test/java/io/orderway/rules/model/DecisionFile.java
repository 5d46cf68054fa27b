package io.orderway.rules.model;

import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;

/** A decision model with the file that it stands in. */
public record DecisionFile(Path path, DmnModelInstance model) {

    static DecisionFile read(Path path) {
        return new DecisionFile(path, Dmn.readModelFromFile(path.toFile()));
    }

    public List<Decision> decisions() {
        return List.copyOf(model.getModelElementsByType(Decision.class));
    }
}
