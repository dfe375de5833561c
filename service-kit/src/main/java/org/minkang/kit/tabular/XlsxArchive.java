package org.minkang.kit.tabular;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.minkang.kit.problem.ProblemException;

/** The zip archive a workbook is; its parts are read as XML without document types and external entities. */
final class XlsxArchive implements Closeable {

    private static final XMLInputFactory XML = xml();

    private final ZipFile zip;
    private final @Nullable Path copy;
    private final TableLimits limits;
    private long unzipped;

    private XlsxArchive(ZipFile zip, @Nullable Path copy, TableLimits limits) {
        this.zip = zip;
        this.copy = copy;
        this.limits = limits;
    }

    static XlsxArchive open(TableSource source, TableLimits limits) throws IOException {
        Path stored = source.path();
        Path file = stored == null ? copied(source) : stored;
        Path copy = stored == null ? file : null;
        try {
            return new XlsxArchive(new ZipFile(file.toFile()), copy, limits);
        } catch (ZipException damaged) {
            if (copy != null) {
                Files.deleteIfExists(copy);
            }
            throw damaged();
        }
    }

    static ProblemException damaged() {
        return Refusal.unreadable("WORKBOOK_DAMAGED");
    }

    /** The part as XML; null when the archive has no such part. */
    @Nullable
    XlsxXml part(String name) throws IOException {
        return part(name, limits.unzippedBytes());
    }

    /** The part that holds the shared texts, which has its own limit because they stay in memory. */
    @Nullable
    XlsxXml sharedTexts(String name) throws IOException {
        return part(name, limits.sharedTextBytes());
    }

    private @Nullable XlsxXml part(String name, long mostBytes) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        long most = Math.min(mostBytes, limits.unzippedBytes() - unzipped);
        XlsxPart part =
                XlsxPart.of(zip.getInputStream(entry), entry.getCompressedSize(), most, limits.compressionRatio());
        try {
            return new XlsxXml(XML.createXMLStreamReader(part), limits.cellLength(), () -> {
                unzipped += part.length();
                part.close();
            });
        } catch (XMLStreamException malformed) {
            throw damaged();
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
        if (copy != null) {
            Files.deleteIfExists(copy);
        }
    }

    private static Path copied(TableSource source) throws IOException {
        Path copy = Files.createTempFile("table", ".xlsx");
        try (InputStream in = source.open()) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }

    private static XMLInputFactory xml() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
