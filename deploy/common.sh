# What deploy/up, deploy/down and deploy/token share; read by them, not run.
home=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
launcher=$home/deploy/local/target/local-launcher.jar

fail() {
    echo "$1" >&2
    exit 1
}

find_java() {
    if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
        java=$JAVA_HOME/bin/java
    else
        java=$(command -v java) || fail "Minkang needs a JDK, version 17 or newer; none was found on the PATH or in JAVA_HOME."
    fi
    version=$("$java" -version 2>&1 | sed -n 's/^[^"]*version "\([0-9]*\).*/\1/p')
    [ "${version:-0}" -ge 17 ] || fail "Minkang needs a JDK, version 17 or newer; $java is version ${version:-unknown}."
}

run_launcher() {
    exec "$java" -Xmx48m -Xss512k -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:MaxMetaspaceSize=64m \
        -Dminkang.home="$home" -jar "$launcher" "$@"
}
