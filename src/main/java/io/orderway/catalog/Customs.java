package io.orderway.catalog;

/**
 * What customs wants to know. Either part may be missing ({@code null}).
 *
 * @param hsCode          6 to 10 digits of the Harmonized System
 * @param countryOfOrigin ISO 3166 code of two letters
 */
public record Customs(String hsCode, String countryOfOrigin) {
}
