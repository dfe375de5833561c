package org.minkang.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** A repository whose built programs are stubs. */
final class StubHome {

    private StubHome() {}

    static void build(Path home, Program program, Class<?> main) throws IOException {
        Path jar = program.jar(home);
        Files.createDirectories(jar.resolveSibling("."));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
        String entry = main.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(file, manifest);
                InputStream code = Objects.requireNonNull(main.getClassLoader()).getResourceAsStream(entry)) {
            packed.putNextEntry(new ZipEntry(entry));
            Objects.requireNonNull(code).transferTo(packed);
        }
    }
}
