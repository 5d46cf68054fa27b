package io.orderway.intake.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * How one particular file is written. It is found out once, kept with the import, and every later reading of the same bytes uses it, so
 * that a resumed import reads what the first attempt read.
 *
 * @param charset   name of the character set
 * @param separator the sign between two values: comma, semicolon, tab or bar
 */
@Embeddable
public record Dialect(@Enumerated(EnumType.STRING) FileFormat format, String charset, Character separator,
        @Enumerated(EnumType.STRING) DecimalMark decimalMark, @Enumerated(EnumType.STRING) DateOrder dateOrder) {
}
