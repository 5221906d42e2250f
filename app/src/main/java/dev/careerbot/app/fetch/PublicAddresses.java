package dev.careerbot.app.fetch;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import okhttp3.Dns;

/**
 * Resolves names to the addresses of the public internet only. The client connects to what is returned here, so that a name
 * cannot mean another machine between the check and the connection. Immutable and safe for use by several threads.
 */
final class PublicAddresses implements Dns {
    private static final int SIX_TO_FOUR = 0x2002;
    private static final int TEREDO = 0x20010000;

    private final Dns resolver;
    private final Set<String> allowed;

    /**
     * Public addresses.
     *
     * @param resolver finds the addresses of a name
     * @param allowed hosts, lower case, that the operator allows wherever they are
     */
    PublicAddresses(Dns resolver, Set<String> allowed) {
        this.resolver = resolver;
        this.allowed = Set.copyOf(allowed);
    }

    /** A name that stands for a machine that may not be reached. */
    static final class NotPublic extends UnknownHostException {
        private static final long serialVersionUID = 1;

        NotPublic(String host) {
            super(host + " is in a private or special network; only the public internet is fetched from");
        }
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> found = new ArrayList<>(resolver.lookup(host));
        if (!allowed.contains(host.toLowerCase(Locale.ROOT))) {
            // Why all: a name with one private address among public ones is made to be tried until it hits.
            if (found.isEmpty() || !found.stream().allMatch(PublicAddresses::isPublic)) {
                throw new NotPublic(host);
            }
        }
        return found;
    }

    /**
     * Checks a host that may be an address itself, which the client would not look up.
     *
     * @throws NotPublic where it may not be reached
     */
    void check(String host) throws IOException {
        boolean literal = host.contains(":") || host.matches("[0-9.]+");
        if (literal && !allowed.contains(host.toLowerCase(Locale.ROOT)) && !isPublic(InetAddress.getByName(host))) {
            throw new NotPublic(host);
        }
    }

    /** Whether an address is one of the public internet, by the registries of special-purpose addresses (RFC 6890). */
    static boolean isPublic(InetAddress address) {
        boolean special = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        byte[] bytes = address.getAddress();
        return !special && (address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes));
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean protocols = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean relay = first == 192 && second == 88 && third == 99;
        boolean benchmarking = first == 198 && (second == 18 || second == 19);
        boolean documentation =
                (first == 198 && second == 51 && third == 100) || (first == 203 && second == 0 && third == 113);
        return first != 0 && first < 240 && !shared && !protocols && !relay && !benchmarking && !documentation;
    }

    /** Global unicast is 2000::/3; of it those ranges that carry an IPv4 address could stand for a private one. */
    private static boolean isPublic6(byte[] bytes) {
        int first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        int second = ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
        int both = (first << 16) | second;
        boolean global = (bytes[0] & 0xe0) == 0x20;
        boolean documentation = first == 0x2001 && second == 0x0db8;
        return global && both != TEREDO && first != SIX_TO_FOUR && !documentation;
    }
}
