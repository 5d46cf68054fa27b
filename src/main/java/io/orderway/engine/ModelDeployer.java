package io.orderway.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings this release's models into the engine: only what no release has brought before, one deployment per first-level folder, one node at
 * a time. A definition whose newest version a process owner has deployed is left as it is and a task is opened, so that a person merges the two.
 */
class ModelDeployer {

    /** Deployment source of our releases; whatever carries another one came from a process owner. */
    static final String SOURCE = "Orderway release";

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployer.class);

    private static final String MERGE_PROCESS = "model-merge";

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final ModelReleases releases;
    private final TransactionTemplate transaction;

    ModelDeployer(RepositoryService repository, RuntimeService runtime, ModelReleases releases, TransactionTemplate transaction) {
        this.repository = repository;
        this.runtime = runtime;
        this.releases = releases;
        this.transaction = transaction;
    }

    /** @return the models that were held back because a process owner's version is in force */
    List<ModelFile> deploy() {
        List<ModelFile> files;
        try {
            files = ModelFiles.read();
        } catch (IOException e) {
            throw new UncheckedIOException("The models cannot be read", e);
        }
        return transaction.execute(status -> deploy(files));
    }

    List<ModelFile> deploy(List<ModelFile> files) {
        releases.lock();
        List<ModelFile> heldBack = new ArrayList<>();
        List<ModelFile> wanted = new ArrayList<>();
        for (ModelFile file : files) {
            if (releases.markReleased(file)) {
                (isOwners(file) ? heldBack : wanted).add(file);
            }
        }
        Map<String, List<ModelFile>> byFolder = wanted.stream()
                .collect(Collectors.groupingBy(ModelFile::folder, TreeMap::new, Collectors.toList()));
        byFolder.forEach(this::deployFolder);
        heldBack.forEach(this::openMergeTask);
        return heldBack;
    }

    private void openMergeTask(ModelFile file) {
        LOG.warn("{} is left as a process owner has deployed it; a task was opened to merge this release's version", file.name());
        runtime.startProcessInstanceByKey(MERGE_PROCESS, file.key(), Map.of("modelName", file.name()));
    }

    private boolean isOwners(ModelFile file) {
        Optional<String> source = releases.sourceOfNewestVersion(file);
        return source.isPresent() && !source.get().equals(SOURCE);
    }

    private void deployFolder(String folder, List<ModelFile> files) {
        DeploymentBuilder deployment = repository.createDeployment().name("orderway/" + folder).source(SOURCE);
        files.forEach(file -> deployment.addInputStream(file.name(), new ByteArrayInputStream(file.content())));
        deployment.deploy();
        LOG.info("Deployed {} models of {}", files.size(), folder);
    }
}
