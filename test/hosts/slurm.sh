#!/bin/sh
# A real Slurm on loopback for tests, with all its state below DIR, so that several can run side by side:
#
#   test/hosts/slurm.sh start DIR [NODES]   as root; comes back when it takes jobs. NODES: 1 or 2, all of them this
#                                           machine, by the names 127.0.0.1 and 127.0.0.2
#   test/hosts/slurm.sh stop DIR            ends it, and the jobs that run
#
# Programs find it by SLURM_CONF=DIR/slurm.conf. A node has one GPU (which is none), so a job with --gres=gpu:1 waits
# for the one before it; jobs without run side by side. DIR is short and without spaces: Slurm's own files want it so.
# Needs the packages slurm-wlm and munge.
set -eu

usage() {
  sed -n '2,10s/^# \{0,1\}//p' "$0" >&2
  exit 2
}

[ $# -ge 2 ] || usage
action=$1
mkdir -p "$2"
dir=$(cd "$2" && pwd -P)
export SLURM_CONF="$dir/slurm.conf"
export PATH="$PATH:/usr/sbin:/sbin"
machine=$(hostname -s)

refuse_odd_folder() {
  case $dir in
  *[!A-Za-z0-9/._-]*)
    echo "Slurm cannot have its files in \"$dir\": name a folder of letters and digits." >&2
    exit 2
    ;;
  esac
}

# Three ports that nobody has, below those that the kernel lends to connections: one of these can be taken at any time.
find_ports() {
  while :; do
    port=$((10000 + $(od -An -N2 -tu2 /dev/urandom) % 7000 * 3))
    is_free "$port" && is_free $((port + 1)) && is_free $((port + 2)) && return
  done
}

is_free() {
  ! grep -qi ":$(printf %04X "$1") " /proc/net/tcp /proc/net/tcp6 2> /dev/null
}

write_configuration() {
  cat > "$dir/slurm.conf" << CONFIGURATION
ClusterName=test
SlurmctldHost=$machine(127.0.0.1)
SlurmctldPort=$port
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
CredType=cred/munge
AuthInfo=socket=$dir/munge.sock
StateSaveLocation=$dir/state
SlurmdSpoolDir=$dir/spool/%n
SlurmctldPidFile=$dir/slurmctld.pid
SlurmdPidFile=$dir/slurmd-%n.pid
SlurmctldLogFile=$dir/slurmctld.log
SlurmdLogFile=$dir/slurmd-%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
MpiDefault=none
ReturnToService=2
SchedulerType=sched/backfill
SchedulerParameters=sched_interval=1,batch_sched_delay=0,bf_interval=1
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
AccountingStorageType=accounting_storage/none
JobCompType=jobcomp/none
JobAcctGatherType=jobacct_gather/none
MinJobAge=300
KillWait=2
OverTimeLimit=0
GresTypes=gpu
NodeName=127.0.0.[1-$nodes] NodeHostname=$machine Port=[$((port + 1))-$((port + nodes))] CPUs=$(nproc) Gres=gpu:test:1 State=UNKNOWN
PartitionName=gpu Nodes=ALL Default=YES MaxTime=INFINITE State=UP OverSubscribe=FORCE:8
CONFIGURATION
  echo "NodeName=127.0.0.[1-$nodes] Name=gpu Type=test File=/dev/null" > "$dir/gres.conf"
  echo "CgroupPlugin=autodetect" > "$dir/cgroup.conf"
}

start_daemons() {
  mkdir -p -m 755 "$dir/state" "$dir/spool"
  chmod 755 "$dir"
  if [ ! -f "$dir/munge.key" ]; then
    head -c 1024 /dev/urandom > "$dir/munge.key"
    chmod 400 "$dir/munge.key"
  fi
  munged --force --key-file="$dir/munge.key" --socket="$dir/munge.sock" --pid-file="$dir/munged.pid" \
    --log-file="$dir/munged.log" --seed-file="$dir/munged.seed" --num-threads=2
  slurmctld
  for number in $(seq "$nodes"); do slurmd -N "127.0.0.$number"; done
}

wait_until_it_takes_jobs() {
  tries=0
  until [ "$(sinfo -h -o %t 2> /dev/null)" = idle ]; do
    tries=$((tries + 1))
    if [ "$tries" -ge 300 ]; then
      echo "Slurm did not come up:" >&2
      tail -n 5 "$dir/slurmctld.log" "$dir"/slurmd-*.log >&2
      exit 1
    fi
    sleep 0.1
  done
}

# Asked first for what they run: a daemon that is gone ends no job.
end_jobs() {
  [ -S "$dir/munge.sock" ] || return 0
  timeout 5 scancel --user="$(id -un)" 2> /dev/null || true
  timeout 5 scancel --user="$(id -un)" --signal=KILL --full 2> /dev/null || true
  tries=0
  while [ -n "$(timeout 5 squeue -h 2> /dev/null)" ] && [ "$tries" -lt 50 ]; do
    tries=$((tries + 1))
    sleep 0.1
  done
}

# By the name of its file: slurmd-NODE is a slurmd.
end() {
  [ -f "$dir/$1.pid" ] || return 0
  process=$(cat "$dir/$1.pid")
  ps -o args= -p "$process" 2> /dev/null | grep -q "${1%%-*}" || return 0
  kill "$process"
  tries=0
  while lives "$process" && [ "$tries" -lt 50 ]; do
    tries=$((tries + 1))
    sleep 0.1
  done
  kill -9 "$process" 2> /dev/null || true
}

# Not one that has ended and only waits for its parent.
lives() {
  case $(ps -o stat= -p "$1" 2> /dev/null) in
  '' | Z*) return 1 ;;
  esac
}

case $action in
start)
  [ $# -le 3 ] || usage
  nodes=${3:-1}
  refuse_odd_folder
  find_ports
  write_configuration
  start_daemons
  wait_until_it_takes_jobs
  ;;
stop)
  end_jobs
  for daemon in slurmd-127.0.0.2 slurmd-127.0.0.1 slurmctld munged; do end "$daemon"; done
  ;;
*) usage ;;
esac
