package dev.careerbot.knowledge.model;

/** The stable name of a certification or course. */
public record CertificationId(String value) implements Comparable<CertificationId> {
    @Override
    public int compareTo(CertificationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
