package io.orderway.correspondence.adapter;

import io.orderway.correspondence.application.TakeMessage;
import io.orderway.outbox.Round;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes mails out of a mailbox. Each is moved only after it is stored: a machine that dies between the two stores it once more at the next
 * round, and the same message counts once.
 */
class Mailbox {

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
    private static final int BATCH = 50;

    private final MailboxSettings settings;
    private final MailReader reader;
    private final TakeMessage takeMessage;
    private final MailboxWatch watch;
    private int left;

    Mailbox(MailboxSettings settings, MailReader reader, TakeMessage takeMessage, MailboxWatch watch) {
        this.settings = settings;
        this.reader = reader;
        this.takeMessage = takeMessage;
        this.watch = watch;
    }

    Round poll(BooleanSupplier stopping) {
        try (Store store = Session.getInstance(properties()).getStore(settings.protocol())) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            Folder taken = store.getFolder(settings.takenFolder());
            if (!taken.exists() && !taken.create(Folder.HOLDS_MESSAGES)) {
                throw new MessagingException("The folder %s cannot be made".formatted(settings.takenFolder()));
            }
            left = 0;
            Round round = empty(store.getFolder(settings.folder()), taken, stopping);
            watch.read(left);
            return round;
        } catch (MessagingException away) {
            LOG.warn("The mailbox cannot be read: {}", away.getMessage());
            watch.failed();
            return Round.SERVER_UNREACHABLE;
        }
    }

    private Round empty(Folder inbox, Folder taken, BooleanSupplier stopping) throws MessagingException {
        inbox.open(Folder.READ_WRITE);
        int moved = 0;
        try {
            int there = inbox.getMessageCount();
            for (int first = 1; first <= there && moved < BATCH && !stopping.getAsBoolean(); first += BATCH) {
                Message[] messages = inbox.getMessages(first, Math.min(there, first + BATCH - 1));
                inbox.fetch(messages, headers());
                moved += take(inbox, messages, taken, BATCH - moved);
            }
            return moved == BATCH ? Round.MORE_MAY_BE_DUE : Round.NOTHING_DUE;
        } finally {
            boolean expunge = true;
            inbox.close(expunge);
        }
    }

    private int take(Folder inbox, Message[] messages, Folder taken, int atMost) throws MessagingException {
        int moved = 0;
        for (int n = 0; n < messages.length && moved < atMost; n++) {
            if (!messages[n].isSet(Flags.Flag.DELETED) && store((MimeMessage) messages[n])) {
                inbox.copyMessages(new Message[] {messages[n]}, taken);
                messages[n].setFlag(Flags.Flag.DELETED, true);
                moved++;
            }
        }
        return moved;
    }

    /** Of all at once: asked for one by one, each costs a question. */
    private static FetchProfile headers() {
        FetchProfile profile = new FetchProfile();
        profile.add(FetchProfile.Item.FLAGS);
        profile.add(FetchProfile.Item.CONTENT_INFO);
        profile.add(IMAPFolder.FetchProfileItem.HEADERS);
        return profile;
    }

    /** @return false if it cannot be stored now: it stays where it is, and the others go on */
    private boolean store(MimeMessage message) throws MessagingException {
        try {
            takeMessage.takeWhateverItsName(reader.read(message));
            return true;
        } catch (RuntimeException failure) {
            LOG.error("The mail {} is left in the mailbox and tried again", message.getMessageNumber(), failure);
            left++;
            return false;
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        for (String protocol : new String[] {"imap", "imaps"}) {
            properties.put("mail.%s.connectiontimeout".formatted(protocol), "10000");
            properties.put("mail.%s.timeout".formatted(protocol), "30000");
            properties.put("mail.%s.writetimeout".formatted(protocol), "30000");
            // Reading is no reason to mark a mail as read.
            properties.put("mail.%s.peek".formatted(protocol), "true");
            properties.put("mail.%s.fetchsize".formatted(protocol), "1048576");
            properties.put("mail.%s.ssl.checkserveridentity".formatted(protocol), "true");
        }
        return properties;
    }
}
