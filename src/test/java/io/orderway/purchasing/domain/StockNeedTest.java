package io.orderway.purchasing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockNeedTest {

    @ParameterizedTest
    @CsvSource({
        "11, 0,  0,  10, 30, 0",
        "10, 0,  0,  10, 30, 30",
        "0,  11, 0,  10, 30, 0",
        "5,  0,  0,  10, 30, 30",
        "5,  0,  50, 10, 30, 55",
        "5,  60, 50, 10, 30, 0",
        "0,  0,  0,  0,  0,  0",
        "0,  0,  4,  0,  0,  4"})
    void theUsualQuantityOrWhatIsShort(int available, int incoming, int owed, int level, int quantity, int toBuy) {
        assertThat(new StockNeed(available, incoming, owed, level, quantity).toBuy()).isEqualTo(toBuy);
    }

    @Test
    void figuresBeyondAllNumbersAreNotBought() {
        StockNeed absurd = new StockNeed(Integer.MIN_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE, 1, 1);
        assertThatThrownBy(absurd::toBuy).isInstanceOf(ArithmeticException.class);
    }
}
