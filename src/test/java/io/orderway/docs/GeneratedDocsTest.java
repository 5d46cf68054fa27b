package io.orderway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.rules.Target;
import io.orderway.rules.model.Models;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Lists, pictures and Modeler templates agree with the models. They are written anew by {@value GeneratedFile#COMMAND}. */
class GeneratedDocsTest {

    private final Target house = Target.house();
    private final Models models = house.models();

    @Test
    void theListsAreThoseOfTheModels() {
        new GeneratedFile(Path.of("docs/models.md")).agreesWith(new ModelLists(models).markdown());
    }

    @Test
    void theModelersTemplatesOfferWhatThereIs() {
        new GeneratedFile(Path.of("bpmn/.camunda/element-templates/orderway.json")).agreesWith(new ElementTemplates(house).json());
    }

    @Test
    void everyProcessHasThePictureOfItsModel() {
        ProcessPictures pictures = new ProcessPictures(models, Path.of("docs/processes"));
        if (GeneratedFile.isUpdate()) {
            pictures.update();
        }
        assertThat(pictures.outdated()).as("pictures behind their models; run " + GeneratedFile.COMMAND).isEmpty();
        assertThat(pictures.orphans()).as("pictures of processes that are gone; run " + GeneratedFile.COMMAND).isEmpty();
    }
}
