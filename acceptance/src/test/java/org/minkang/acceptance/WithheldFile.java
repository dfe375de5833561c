package org.minkang.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A file that is sent but for its last byte, until it breaks off: whoever receives it never has the whole. */
final class WithheldFile extends InputStream {

    private final byte[] bytes;
    private final CountDownLatch atTheEnd = new CountDownLatch(1);
    private final CountDownLatch broken = new CountDownLatch(1);
    private int next;

    WithheldFile(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Whether the last byte was asked for within so many seconds. */
    boolean isSentButForItsEnd(long seconds) throws InterruptedException {
        return atTheEnd.await(seconds, TimeUnit.SECONDS);
    }

    void breakOff() {
        broken.countDown();
    }

    @Override
    public int read() throws IOException {
        if (next < bytes.length - 1) {
            return bytes[next++] & 0xff;
        }
        atTheEnd.countDown();
        try {
            broken.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new IOException("The file breaks off before its last byte");
    }

    /** Whole pieces, so that none waits for the last byte. */
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int rest = bytes.length - 1 - next;
        if (rest == 0) {
            return read();
        }
        int given = Math.min(rest, length);
        System.arraycopy(bytes, next, into, offset, given);
        next += given;
        return given;
    }
}
