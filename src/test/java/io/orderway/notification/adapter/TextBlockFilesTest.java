package io.orderway.notification.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.notification.TextBlocks;
import io.orderway.notification.TextBlocks.TextBlock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
    void answersToRequestsHaveBlocksOfTheirOwn() {
        assertThat(blocks(TextBlocks.REQUEST, null, Map.of("order", "SO-1000001", "promisedDate", "3 May 2027"))).hasSize(7)
                .allSatisfy(block -> assertThat(block.text()).isNotBlank().doesNotContain("{"))
                .first().satisfies(block -> assertThat(block.text()).contains("SO-1000001", "3 May 2027"));
    }

    @Test
    void theHousesOwnBlocksGoBeforeTheReleasesAndCountAtOnce() throws Exception {
        Path folder = Files.createDirectories(this.folder.resolve("text-blocks/complaint"));
        Files.writeString(folder.resolve("1-our-error.txt"), "Title: Ours\nSorry about {order}.");
        Files.writeString(folder.resolve("7-respect.txt"), "");
        Files.writeString(folder.resolve("8-broken.txt"), "No title here\nat all");
        assertThat(blocks(this.folder)).hasSize(6).first().isEqualTo(new TextBlock("Ours", "Sorry about SO-1000001."));
        Files.writeString(folder.resolve("9-more.txt"), "Title: More\nText");
        assertThat(blocks(this.folder)).hasSize(7);
    }

    @Test
    void aFolderThatIsNotThereLeavesTheReleasedBlocks() {
        assertThat(blocks(folder.resolve("nowhere"))).hasSize(7);
    }

    private static List<TextBlock> blocks(Path folder) {
        return blocks(TextBlocks.COMPLAINT, folder, Map.of("order", "SO-1000001", "complaint", "CP-7"));
    }

    private static List<TextBlock> blocks(String use, Path folder, Map<String, String> facts) {
        return new TextBlockFiles(new MailProperties(null, null, folder, 2, Duration.ofSeconds(2))).of(use, facts);
    }
}
