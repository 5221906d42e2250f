package dev.careerbot.knowledge.model;

import java.util.regex.Pattern;

/** Sums of money as they stand in texts, in any of the currencies that pay is often told in: "$1,200", "CHF 900", "600 euros". */
public final class Money {
    private static final String SIGN = "[$€£₹¥₩₪₺₽฿]";

    /** Codes of ISO 4217 without those that are words or other names: "TRY", "ALL", "PHP". */
    private static final String CODE =
            "USD|EUR|GBP|CAD|AUD|NZD|CHF|SEK|NOK|DKK|ISK|PLN|CZK|HUF|BGN|UAH|INR|LKR|PKR|SGD|HKD|MYR|THB|IDR|VND|TWD|CNY|RMB"
                    + "|JPY|KRW|ZAR|KES|NGN|EGP|BRL|MXN|ARS|CLP|QAR";

    private static final String NAME =
            "(?:(?:US|American|Canadian|Australian|New Zealand|Hong Kong|Singapore|Swiss|Swedish|Norwegian|Danish) )?(?:euros?|dollars?|pounds?|quid|francs?|kron(?:a|or|e|er)|kr|crowns?|rupees?|yen|yuan|rand|reais"
                    + "|pesos?|z[łl]oty(?:ch|s)?|zł|shekels?|dirhams?|lakhs?|LPA)";
    /** Bounded and without a way back, as any text is searched. */
    private static final String DIGITS = "\\d[\\d,.'’]{0,20}+(?:[ \u00a0\u202f]\\d{3}(?!\\d)){0,4}+";

    private static final String SCALE = "(?:\\s?[km]\\b|\\s(?:thousand|million|lakhs?|crores?)\\b)?";
    private static final String AMOUNT = DIGITS + SCALE + "(?:\\s?[–-]\\s?" + DIGITS + SCALE + ")?";

    /** Matches a sum, or a range of sums, with its currency. */
    public static final Pattern SUM = Pattern.compile(
            "(?:" + SIGN + "|\\b(?:" + CODE + "|Rs\\.?|kr\\.?)\\s?" + SIGN + "?)\\s?" + AMOUNT + "|" + AMOUNT
                    + "[\\s-]?(?:" + SIGN + "(?!\\s?\\d)|(?:" + CODE + "|" + NAME + ")\\b(?!\\s?\\d))",
            Pattern.CASE_INSENSITIVE);

    private Money() {}

    /** Whether a text holds a sum. */
    public static boolean isIn(String text) {
        return text.chars().anyMatch(Character::isDigit) && SUM.matcher(text).find();
    }
}
