#!/bin/sh
# A real sshd on loopback for tests, with all its state below DIR, so that several can run side by side:
#
#   test/hosts/sshd.sh start DIR PORT    comes back when it listens
#   test/hosts/sshd.sh stop DIR          connections that are open stay open, as on a real host
#   test/hosts/sshd.sh kill DIR          these end too, by force
#
# DIR/ssh_config is for `ssh -F`; the host in it is called "gpu". PORT is a free one, which the caller has chosen. A
# second start goes on with the same keys. DIR is the home folder as well: no login script of the user's takes part, nor
# does one that is killed leave its locks behind. SSHD_EXTRA holds more variables, NAME=VALUE, and behind them more lines
# for the server's configuration.
set -eu

usage() {
  sed -n '2,11s/^# \{0,1\}//p' "$0" >&2
  exit 2
}

[ $# -ge 2 ] || usage
action=$1
mkdir -p "$2"
dir=$(cd "$2" && pwd -P)
sshd=$(command -v sshd || echo /usr/sbin/sshd)

# Both programs take a word in double quotes whole, whatever is in it but a double quote; ssh also expands % and $.
quoted() {
  printf '"%s"' "$1"
}
expanded() {
  printf '"%s"' "$(printf %s "$1" | sed 's/%/%%/g')"
}

make_keys() {
  chmod 700 "$dir"
  for key in host_key user_key; do
    [ -f "$dir/$key" ] || ssh-keygen -q -t ed25519 -N '' -C stepwise-test -f "$dir/$key"
  done
  cp "$dir/user_key.pub" "$dir/authorized_keys"
  echo "[127.0.0.1]:$port $(cut -d' ' -f1,2 "$dir/host_key.pub")" > "$dir/known_hosts"
}

write_server_configuration() {
  cat > "$dir/sshd_config" << CONFIGURATION
ListenAddress 127.0.0.1
Port $port
HostKey $(quoted "$dir/host_key")
PidFile $(quoted "$dir/sshd.pid")
AuthorizedKeysFile $(expanded "$dir/authorized_keys")
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin prohibit-password
UsePAM no
StrictModes no
MaxStartups 100
SetEnv $(quoted "HOME=$dir") OMP_NUM_THREADS=${OMP_NUM_THREADS:-1} ${SSHD_EXTRA:-}
Subsystem sftp internal-sftp
CONFIGURATION
}

write_client_configuration() {
  cat > "$dir/ssh_config" << CONFIGURATION
Host gpu
  HostName 127.0.0.1
  Port $port
  User $(id -un)
  IdentityFile $(expanded "$dir/user_key")
  IdentitiesOnly yes
  BatchMode yes
  UserKnownHostsFile $(expanded "$dir/known_hosts")
  GlobalKnownHostsFile none
  StrictHostKeyChecking yes
  LogLevel ERROR
CONFIGURATION
}

wait_until_it_listens() {
  tries=0
  until ssh-keyscan -T 5 -p "$port" 127.0.0.1 2> /dev/null | grep -q .; do
    tries=$((tries + 1))
    if [ "$tries" -ge 100 ]; then
      echo "sshd does not listen on port $port:" >&2
      cat "$dir/sshd.log" >&2
      exit 1
    fi
    sleep 0.1
  done
}

# The master and all below it: those that serve connections are its children.
processes() {
  [ -f "$dir/sshd.pid" ] || return 0
  master=$(cat "$dir/sshd.pid")
  ps -o args= -p "$master" 2> /dev/null | grep -q sshd || return 0
  echo "$master"
  below "$master"
}
below() {
  for child in $(ps -A -o pid= -o ppid= | awk -v parent="$1" '$2 == parent { print $1 }'); do
    echo "$child"
    below "$child"
  done
}

case $action in
start)
  [ $# -eq 3 ] || usage
  port=$3
  [ "$(id -u)" -ne 0 ] || mkdir -p /run/sshd
  make_keys
  write_server_configuration
  write_client_configuration
  "$sshd" -t -f "$dir/sshd_config"
  "$sshd" -f "$dir/sshd_config" -E "$dir/sshd.log"
  wait_until_it_listens
  ;;
stop)
  master=$(processes | head -n 1)
  [ -z "$master" ] || kill "$master"
  rm -f "$dir/sshd.pid"
  ;;
kill)
  for process in $(processes); do
    kill -9 "$process" 2> /dev/null || true
  done
  rm -f "$dir/sshd.pid"
  ;;
*) usage ;;
esac
