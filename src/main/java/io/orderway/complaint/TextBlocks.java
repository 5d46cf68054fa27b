package io.orderway.complaint;

import io.orderway.shared.OrderNumber;
import java.util.List;

/** Texts for difficult messages, in neutral and respectful words, that a clerk picks and goes over. */
public interface TextBlocks {

    /** With the numbers filled in, in the order of their files' names. */
    List<TextBlock> of(OrderNumber number, String complaintNumber);

    record TextBlock(String title, String text) {
    }
}
