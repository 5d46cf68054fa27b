package io.orderway.complaint.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.complaint.TextBlocks.TextBlock;
import io.orderway.shared.OrderNumber;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextBlockFilesTest {

    @TempDir
    private Path folder;

    @Test
    void releasedBlocksAreThereWithTheirNumbersFilledIn() {
        assertThat(blocks(null)).hasSize(7).allSatisfy(block -> {
            assertThat(block.title()).isNotBlank();
            assertThat(block.text()).doesNotContain("{").hasSizeBetween(100, 1000);
        });
        assertThat(blocks(null).get(0).text()).contains("SO-1000001");
        assertThat(blocks(null)).anySatisfy(block -> assertThat(block.text()).contains("CP-7"));
    }

    @Test
    void theHousesOwnBlocksGoBeforeTheReleasesAndCountAtOnce() throws Exception {
        Files.writeString(folder.resolve("1-our-error.txt"), "Title: Ours\nSorry about {order}.");
        Files.writeString(folder.resolve("7-respect.txt"), "");
        Files.writeString(folder.resolve("8-broken.txt"), "No title here\nat all");
        assertThat(blocks(folder)).hasSize(6).first().isEqualTo(new TextBlock("Ours", "Sorry about SO-1000001."));
        Files.writeString(folder.resolve("9-more.txt"), "Title: More\nText");
        assertThat(blocks(folder)).hasSize(7);
    }

    @Test
    void aFolderThatIsNotThereLeavesTheReleasedBlocks() {
        assertThat(blocks(folder.resolve("nowhere"))).hasSize(7);
    }

    private static List<TextBlock> blocks(Path folder) {
        return new TextBlockFiles(new TextBlockSettings(folder)).of(OrderNumber.of("SO-1000001"), "CP-7");
    }
}
