package org.minkang.kit.testing;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePathScanner;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gathers Javadoc of one source by type and member; it is handed the binary name of the type around a tree. */
final class SourceDocsScanner extends TreePathScanner<@Nullable Void, String> {

    private final DocTrees docs;
    private final Map<String, String> found;

    SourceDocsScanner(DocTrees docs, Map<String, String> found) {
        this.docs = docs;
        this.found = found;
    }

    @Override
    public @Nullable Void visitClass(ClassTree node, String outer) {
        String name = outer.isEmpty() ? inPackage(node) : outer + "$" + node.getSimpleName();
        DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
        if (comment != null) {
            comment.getBlockTags().stream()
                    .filter(ParamTree.class::isInstance)
                    .map(ParamTree.class::cast)
                    .filter(parameter -> !parameter.isTypeParameter())
                    .forEach(parameter -> put(name, parameter.getName().getName(), parameter.getDescription()));
        }
        return super.visitClass(node, name);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree node, String owner) {
        DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
        if (comment != null) {
            put(owner, node.getName(), comment.getFullBody());
        }
        return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree node, String owner) {
        return null;
    }

    private String inPackage(ClassTree node) {
        ExpressionTree pack = getCurrentPath().getCompilationUnit().getPackageName();
        return pack == null ? node.getSimpleName().toString() : pack + "." + node.getSimpleName();
    }

    private void put(String type, CharSequence member, List<? extends DocTree> text) {
        found.putIfAbsent(SourceDocs.key(type, member.toString()), plain(text));
    }

    private static String plain(List<? extends DocTree> text) {
        return text.stream()
                .map(SourceDocsScanner::plain)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .trim();
    }

    private static String plain(DocTree part) {
        if (part instanceof TextTree text) {
            return text.getBody();
        }
        if (part instanceof LiteralTree literal) {
            return literal.getBody().getBody();
        }
        if (part instanceof LinkTree link) {
            return link.getLabel().isEmpty() ? last(link.getReference().getSignature()) : plain(link.getLabel());
        }
        return "";
    }

    /** {@code BAR} of {@code foo.Foo#BAR}. */
    private static String last(String reference) {
        return reference.replaceFirst("\\(.*", "").replaceFirst(".*[.#]", "");
    }
}
