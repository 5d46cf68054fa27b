package io.orderway.notification.adapter;

import io.orderway.notification.TextBlocks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Text blocks are files beside the mails' templates: the first line is {@code Title:} and a title, the rest the text. An empty file takes a released block away. */
@Component
class TextBlockFiles implements TextBlocks {

    private static final Logger LOG = LoggerFactory.getLogger(TextBlockFiles.class);
    private static final String TITLE = "Title:";
    private static final String RELEASED = "classpath*:templates/text-blocks/%s/*.txt";

    private final MailProperties settings;
    private final PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();

    TextBlockFiles(MailProperties settings) {
        this.settings = settings;
    }

    @Override
    public List<TextBlock> of(String use, Map<String, String> facts) {
        Map<String, Resource> byName = new TreeMap<>();
        add(byName, RELEASED.formatted(use));
        if (settings.templateFolder() != null) {
            add(byName, settings.templateFolder().toUri() + "text-blocks/%s/*.txt".formatted(use));
        }
        List<TextBlock> blocks = new ArrayList<>();
        byName.forEach((name, file) -> {
            String[] parts = filledIn(content(file), facts).split("\\R", 2);
            if (parts.length == 2 && parts[0].startsWith(TITLE)) {
                blocks.add(new TextBlock(parts[0].substring(TITLE.length()).strip(), parts[1].strip()));
            } else if (!parts[0].isBlank()) {
                LOG.warn("The first line of the text block {} does not begin with {}", name, TITLE);
            }
        });
        return blocks;
    }

    private static String filledIn(String text, Map<String, String> facts) {
        String filled = text;
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            filled = filled.replace("{%s}".formatted(fact.getKey()), fact.getValue());
        }
        return filled;
    }

    private void add(Map<String, Resource> byName, String pattern) {
        try {
            for (Resource file : files.getResources(pattern)) {
                byName.put(file.getFilename(), file);
            }
        } catch (IOException e) {
            LOG.warn("There are no text blocks at {}", pattern, e);
        }
    }

    private static String content(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
