package io.orderway.notification.adapter;

import io.orderway.notification.application.DueMessage;
import io.orderway.notification.application.MessageTemplates;
import io.orderway.notification.application.WrittenMessage;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.FileTemplateResolver;

/**
 * Each message has two templates: {@code <name>.txt}, whose first line begins with {@code Subject:}, and {@code <name>.html}. What lies in
 * the house's own template folder goes before the release's and counts from the next message on.
 */
@Component
class ThymeleafMessageTemplates implements MessageTemplates {

    private static final String SUBJECT = "Subject:";

    private final TemplateEngine engine;
    private final Sender sender;

    ThymeleafMessageTemplates(MailProperties properties, Sender sender) {
        this.sender = sender;
        // Not a bean: the application's own template engine, which writes pages and papers, stays as Spring Boot makes it.
        SpringTemplateEngine templates = new SpringTemplateEngine();
        if (properties.templateFolder() != null) {
            templates.addTemplateResolver(ownTemplates(properties.templateFolder(), "*.txt", TemplateMode.TEXT));
            templates.addTemplateResolver(ownTemplates(properties.templateFolder(), "*.html", TemplateMode.HTML));
        }
        templates.addTemplateResolver(releasedTemplates("*.txt", TemplateMode.TEXT));
        templates.addTemplateResolver(releasedTemplates("*.html", TemplateMode.HTML));
        this.engine = templates;
    }

    private static AbstractConfigurableTemplateResolver ownTemplates(Path folder, String names, TemplateMode mode) {
        FileTemplateResolver resolver = new FileTemplateResolver();
        resolver.setPrefix(folder.toAbsolutePath() + "/");
        resolver.setCacheable(false);
        resolver.setCheckExistence(true);
        resolver.setOrder(1);
        return configured(resolver, names, mode);
    }

    private static AbstractConfigurableTemplateResolver releasedTemplates(String names, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/mail/");
        resolver.setOrder(2);
        return configured(resolver, names, mode);
    }

    private static AbstractConfigurableTemplateResolver configured(AbstractConfigurableTemplateResolver resolver, String names,
            TemplateMode mode) {
        resolver.setResolvablePatterns(Set.of(names));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    @Override
    public WrittenMessage write(DueMessage message) {
        Context context = new Context(Locale.ENGLISH, message.data());
        context.setVariable("company", sender.company());
        context.setVariable("replyTo", sender.replyTo());
        String name = message.step().template();
        String[] subjectAndText = engine.process(name + ".txt", context).split("\\R", 2);
        if (subjectAndText.length < 2 || !subjectAndText[0].startsWith(SUBJECT)) {
            throw new IllegalStateException("The first line of %s.txt does not begin with %s".formatted(name, SUBJECT));
        }
        String subject = HeaderText.of(subjectAndText[0].substring(SUBJECT.length()));
        context.setVariable("subject", subject);
        return new WrittenMessage(subject, tidied(subjectAndText[1]), engine.process(name + ".html", context));
    }

    /** What a template leaves out leaves empty lines behind. */
    private static String tidied(String text) {
        return text.strip().replaceAll("[ \\t]+\\R", "\n").replaceAll("\\R{3,}", "\n\n") + "\n";
    }
}
