package io.orderway.intake.adapter;

import static io.orderway.intake.adapter.Texts.WHOLESALER;
import static io.orderway.intake.adapter.Texts.dialectOf;
import static io.orderway.intake.adapter.Texts.file;
import static io.orderway.intake.adapter.Texts.inspect;
import static io.orderway.intake.adapter.Texts.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderway.intake.application.FileSource;
import io.orderway.intake.application.Rows;
import io.orderway.intake.domain.Answers;
import io.orderway.intake.domain.DateOrder;
import io.orderway.intake.domain.DecimalMark;
import io.orderway.intake.domain.Dialect;
import io.orderway.intake.domain.FileFormat;
import io.orderway.intake.domain.ImportKind;
import io.orderway.intake.domain.Inspection;
import io.orderway.intake.domain.Question;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReadingTest {

    private static final String LINE = "536365,85123A,WHITE HEART,6,2010-12-01 08:26:00,2.55,17850.0,United Kingdom\n";

    @Test
    void theWholesalersExportIsKnownByItsHeader() {
        Dialect dialect = dialectOf(file(WHOLESALER + LINE), ImportKind.ORDERS);
        assertThat(dialect).isEqualTo(
                new Dialect(FileFormat.WHOLESALER_ORDERS, "UTF-8", ',', DecimalMark.POINT, DateOrder.DAY_FIRST));
    }

    @Test
    void headingsOfTheNewerExportInAnyOrderAreKnown() {
        FileSource file = file("Invoice;Customer ID;Price;StockCode;Description;Quantity;InvoiceDate;Country;Note\n"
                + "536365;17850;2,55;85123A;HEART;6;2010-12-01 08:26:00;United Kingdom;whatever\n");
        assertThat(read(rows(file, ImportKind.ORDERS).get(0)))
                .containsExactly("536365", "85123A", "HEART", "6", "2010-12-01 08:26:00", "2,55", "17850", "United Kingdom");
        assertThat(dialectOf(file, ImportKind.ORDERS).decimalMark()).isEqualTo(DecimalMark.COMMA);
    }

    @Test
    void ourOwnOrderFileIsToldFromTheWholesalers() {
        FileSource file = file("channel,external_reference,customer_number,sku,quantity\nWEB,A-1,17850,85123A,6\n");
        assertThat(dialectOf(file, ImportKind.ORDERS).format()).isEqualTo(FileFormat.ORDERWAY_ORDERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "ISO-8859-1"})
    void lettersAreReadWhateverTheCharacterSet(String charset) {
        FileSource file = file(WHOLESALER + LINE.replace("WHITE HEART", "CAFÉ MÜNCHEN"), Charset.forName(charset));
        assertThat(read(rows(file, ImportKind.ORDERS).get(0))).contains("CAFÉ MÜNCHEN");
    }

    @Test
    void theEuroSignOfWindowsIsRead() {
        FileSource file = file(WHOLESALER + LINE.replace("WHITE HEART", "5 € CARD"), Charset.forName("windows-1252"));
        assertThat(read(rows(file, ImportKind.ORDERS).get(0))).contains("5 € CARD");
    }

    @Test
    void aLetterThatLiesAcrossTwoBufferFillsDoesNotMakeTheFileWindows() {
        String padding = "x".repeat(400);
        StringBuilder text = new StringBuilder(WHOLESALER);
        for (int i = 0; i < 200; i++) {
            text.append("5363").append(i).append(",85123A,É").append(padding, 0, 150 + i).append(",6,2010-12-01 08:26:00,2.55,17850,UK\n");
        }
        assertThat(dialectOf(file(text.toString()), ImportKind.ORDERS).charset()).isEqualTo("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsNoPartOfTheFirstHeading(String charset) {
        FileSource file = file("\uFEFF" + WHOLESALER + LINE, Charset.forName(charset));
        assertThat(dialectOf(file, ImportKind.ORDERS).charset()).isEqualTo(charset);
        assertThat(read(rows(file, ImportKind.ORDERS).get(0))).startsWith("536365");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void valuesMayBeSeparatedByCommaSemicolonTabOrBar(String separator) {
        FileSource file = file((WHOLESALER + LINE).replace(",", separator));
        assertThat(read(rows(file, ImportKind.ORDERS).get(0))).hasSize(8).startsWith("536365", "85123A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesMayEndInAnyWayAndBlankOnesAreNoRows(String end) {
        FileSource file = file((WHOLESALER + "\n" + LINE + ",,,,,,,\n\n" + LINE + "\n").replace("\n", end));
        assertThat(rows(file, ImportKind.ORDERS)).extracting(Rows.Row::line).containsExactly(3L, 6L);
    }

    @Test
    void emptyValuesThatASpreadsheetLeftAtTheEndAreDropped() {
        FileSource file = file(WHOLESALER.strip() + ",,\n" + LINE.strip() + ",,\n" + LINE);
        assertThat(rows(file, ImportKind.ORDERS)).allMatch(Rows.Row.Read.class::isInstance).hasSize(2);
    }

    @Test
    void quotedValuesMayHoldSeparatorsQuotesAndLineBreaks() {
        FileSource file = file(WHOLESALER + LINE.replace("WHITE HEART", "\"12\"\" LAMP, white\nwith heart\"") + LINE);
        List<Rows.Row> rows = rows(file, ImportKind.ORDERS);
        assertThat(read(rows.get(0))).contains("12\" LAMP, white\nwith heart");
        assertThat(rows).extracting(Rows.Row::line).containsExactly(2L, 4L);
    }

    @Test
    void aQuotationMarkInsideAnUnquotedValueIsAnInchSign() {
        assertThat(read(rows(file(WHOLESALER + LINE.replace("WHITE HEART", "12\"\" LAMP")), ImportKind.ORDERS).get(0))).contains("12\"\" LAMP");
    }

    // bad input

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF", "   \r\n"})
    void anEmptyFileIsRefused(String text) {
        assertThat(inspect(file(text), ImportKind.ORDERS)).isInstanceOf(Inspection.Unreadable.class);
    }

    @Test
    void aFileWithNothingButItsHeaderIsRefused() {
        assertThat(inspect(file(WHOLESALER), ImportKind.ORDERS)).isEqualTo(new Inspection.Unreadable("The file has a header and no rows."));
    }

    @Test
    void aHeaderThatLacksColumnsIsRefusedAndTheyAreNamed() {
        Inspection inspection = inspect(file("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,Country\n1,2,3,4,5,6\n"), ImportKind.ORDERS);
        assertThat(inspection).isInstanceOfSatisfying(Inspection.Unreadable.class,
                unreadable -> assertThat(unreadable.sentence()).contains("missing: UnitPrice, CustomerID"));
    }

    @Test
    void aHeadingThatStandsTwiceIsRefused() {
        Inspection inspection = inspect(file(WHOLESALER.strip() + ",Price\n" + LINE.strip() + ",3\n"), ImportKind.ORDERS);
        assertThat(inspection).isEqualTo(new Inspection.Unreadable("The first line names a column twice: UnitPrice."));
    }

    @Test
    void aFileOfAnotherKindIsRefused() {
        assertThat(inspect(file(WHOLESALER + LINE), ImportKind.CUSTOMERS)).isInstanceOf(Inspection.Unreadable.class);
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] picture = new byte[100_000];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = (byte) (i * 31);
        }
        assertThat(inspect(file(picture), ImportKind.ORDERS)).isInstanceOf(Inspection.Unreadable.class);
    }

    @Test
    void aTruncatedLastLineIsBrokenAndTheOthersAreRead() {
        List<Rows.Row> rows = rows(file(WHOLESALER + LINE + LINE.substring(0, 30)), ImportKind.ORDERS);
        assertThat(rows.get(0)).isInstanceOf(Rows.Row.Read.class);
        assertThat(reason(rows.get(1))).isEqualTo("The line has 5 values, the header has 8.");
    }

    @Test
    void aTruncatedByteSequenceAtTheEndIsNoReasonToFail() {
        byte[] text = (WHOLESALER + LINE + LINE.replace("WHITE HEART", "É")).getBytes(StandardCharsets.UTF_8);
        byte[] cut = java.util.Arrays.copyOf(text, WHOLESALER.length() + LINE.length() + 15);
        assertThat(rows(file(cut), ImportKind.ORDERS)).hasSize(2);
    }

    @Test
    void aQuotationMarkThatNobodyClosesSpoilsOneLineOnly() {
        String rest = LINE.repeat(60);
        List<Rows.Row> rows = rows(file(WHOLESALER + LINE + LINE.replace("WHITE HEART", "\"WHITE HEART") + rest), ImportKind.ORDERS);
        assertThat(rows).hasSize(62);
        assertThat(reason(rows.get(1))).isEqualTo("A quotation mark is opened and not closed.");
        assertThat(rows.stream().filter(Rows.Row.Broken.class::isInstance)).hasSize(1);
        assertThat(rows).extracting(Rows.Row::line).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void twoUnclosedQuotationMarksDoNotSwallowTheRowsBetweenThem() {
        String broken = LINE.replace("WHITE HEART", "\"WHITE HEART");
        List<Rows.Row> rows = rows(file(WHOLESALER + broken + LINE + LINE + broken + LINE), ImportKind.ORDERS);
        assertThat(rows).hasSize(5);
        assertThat(rows.stream().filter(Rows.Row.Broken.class::isInstance)).hasSize(2);
    }

    @Test
    void textBehindAClosingQuotationMarkIsRefused() {
        List<Rows.Row> rows = rows(file(WHOLESALER + LINE.replace("WHITE HEART", "\"WHITE\" HEART") + LINE), ImportKind.ORDERS);
        assertThat(reason(rows.get(0))).startsWith("A quotation mark is followed by further text");
        assertThat(rows.get(1)).isInstanceOf(Rows.Row.Read.class);
    }

    @Test
    void aNulByteSpoilsItsLineOnly() {
        List<Rows.Row> rows = rows(file(WHOLESALER + LINE.replace("WHITE", "WH\0ITE") + LINE), ImportKind.ORDERS);
        assertThat(reason(rows.get(0))).contains("NUL");
        assertThat(((Rows.Row.Broken) rows.get(0)).text()).doesNotContain("\0");
        assertThat(rows.get(1)).isInstanceOf(Rows.Row.Read.class);
    }

    @Test
    void aHugeFieldIsCutAndRefused() {
        List<Rows.Row> rows = rows(file(WHOLESALER + LINE.replace("WHITE HEART", "X".repeat(3_000_000)) + LINE), ImportKind.ORDERS);
        assertThat(reason(rows.get(0))).isEqualTo("The line is longer than 65536 characters.");
        assertThat(((Rows.Row.Broken) rows.get(0)).text()).hasSize(500);
        assertThat(rows.get(1)).isInstanceOf(Rows.Row.Read.class);
    }

    @Test
    void aFileOfOneEndlessLineIsReadInBoundedMemory() {
        FileSource endless = () -> new InputStream() {
            private long left = 200_000_000L;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                java.util.Arrays.fill(target, offset, offset + length, (byte) 'x');
                left -= length;
                return length;
            }
        };
        assertThat(inspect(endless, ImportKind.ORDERS)).isInstanceOf(Inspection.Unreadable.class);
    }

    // what a file leaves open is asked

    @ParameterizedTest
    @CsvSource({"1/12/2010 08:26,13/12/2010 08:26,DAY_FIRST", "12/1/10 8:26,12/13/10 8:26,MONTH_FIRST", "1.12.2010,2.12.2010,DAY_FIRST"})
    void oneDateThatTellsDecidesForTheWholeFile(String open, String telling, DateOrder expected) {
        assertThat(dialectOf(file(WHOLESALER + dated(open) + dated(telling)), ImportKind.ORDERS).dateOrder()).isEqualTo(expected);
    }

    @Test
    void datesThatTheWholeFileLeavesOpenAreAskedFor() {
        FileSource file = file(WHOLESALER + dated("1/12/2010 08:26") + dated("2/12/2010 09:00") + dated("2/12/2010 09:00"));
        assertThat(inspect(file, ImportKind.ORDERS)).isEqualTo(new Inspection.Asks(
                List.of(new Question(Question.Topic.DATE_ORDER, List.of("1/12/2010 08:26", "2/12/2010 09:00")))));
        Inspection answered = inspect(file, ImportKind.ORDERS, new Answers(Optional.of(DateOrder.MONTH_FIRST), Optional.empty()));
        assertThat(answered).isInstanceOfSatisfying(Inspection.Readable.class,
                readable -> assertThat(readable.dialect().dateOrder()).isEqualTo(DateOrder.MONTH_FIRST));
    }

    @Test
    void datesThatReadTheSameEitherWayNeedNoQuestion() {
        assertThat(inspect(file(WHOLESALER + dated("12/12/2010 08:26")), ImportKind.ORDERS)).isInstanceOf(Inspection.Readable.class);
    }

    @Test
    void datesThatContradictEachOtherAreAskedFor() {
        assertThat(inspect(file(WHOLESALER + dated("13/12/2010") + dated("12/14/2010")), ImportKind.ORDERS)).isInstanceOf(Inspection.Asks.class);
    }

    @Test
    void aMarkThatMayGroupThousandsIsAskedFor() {
        FileSource file = file((WHOLESALER + LINE).replace(",", ";").replace("2.55", "1,234"));
        assertThat(inspect(file, ImportKind.ORDERS)).isEqualTo(new Inspection.Asks(
                List.of(new Question(Question.Topic.DECIMAL_MARK, List.of("1,234")))));
        Inspection answered = inspect(file, ImportKind.ORDERS, new Answers(Optional.empty(), Optional.of(DecimalMark.COMMA)));
        assertThat(answered).isInstanceOf(Inspection.Readable.class);
    }

    @Test
    void oneNumberThatTellsDecidesForTheWholeFile() {
        String text = (WHOLESALER + LINE + LINE).replace(",", ";").replaceFirst("2\\.55", "1,234").replaceFirst("2\\.55", "1.234,50");
        assertThat(dialectOf(file(text), ImportKind.ORDERS).decimalMark()).isEqualTo(DecimalMark.COMMA);
    }

    @Test
    void theDecimalsOfACustomerNumberTellNothingAboutPrices() {
        FileSource file = file((WHOLESALER + LINE).replace(",", ";").replace("2.55", "2,55"));
        assertThat(dialectOf(file, ImportKind.ORDERS).decimalMark()).isEqualTo(DecimalMark.COMMA);
    }

    private static String dated(String date) {
        return LINE.replace("2010-12-01 08:26:00", date);
    }

    private static List<String> read(Rows.Row row) {
        return ((Rows.Row.Read) row).row().cells();
    }

    private static String reason(Rows.Row row) {
        return ((Rows.Row.Broken) row).reason();
    }
}
