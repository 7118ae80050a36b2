-- SPDX-License-Identifier: GPL-2.0-or-later
-- Stacks the tasks of table bench_tasks (task_id, geom, with a spatial index) as is usual in PostGIS, and prints what it took as one line of JSON.
-- Loading and indexing the tasks is not counted. PostgreSQL uses one process: the tables are too small for it to share them out.
\set QUIET on
\pset tuples_only on
\pset format unaligned
set client_min_messages = warning;
drop table if exists bench_stacks;
-- Of this process; Linux counts in hundredths of a second.
create function pg_temp.cpu_ticks() returns bigint language sql as $$
  select part[12]::bigint + part[13]::bigint from string_to_array( split_part( pg_read_file( '/proc/self/stat' ), ') ', 2 ), ' ' ) as part
$$;
select clock_timestamp() as started, pg_temp.cpu_ticks() as ticks \gset

create table bench_stacks as
with lines as (
  select st_node( st_union( st_boundary( geom ) ) ) as geom from bench_tasks
), faces as (
  select ( st_dump( st_polygonize( geom ) ) ).geom from lines
), inside as (
  select row_number() over () as face_id, geom, st_pointonsurface( geom ) as point from faces
)
select inside.face_id, inside.geom, count( * ) as n_tasks, array_agg( task.task_id order by task.task_id ) as task_ids
from inside join bench_tasks as task on st_contains( task.geom, inside.point )
group by inside.face_id, inside.geom;

select extract( epoch from clock_timestamp() - :'started' ) as seconds, ( pg_temp.cpu_ticks() - :ticks ) / 100.0 as cpu_seconds \gset
select json_build_object(
  'seconds', :seconds,
  'cpu_seconds', :cpu_seconds,
  'pieces', count( * ),
  'union_m2', sum( st_area( geom ) ),
  'sum_m2', sum( n_tasks * st_area( geom ) ),
  'peak_mib', ( regexp_match( pg_read_file( '/proc/self/status' ), 'VmHWM:\s+(\d+) kB' ) )[1]::bigint / 1024.0,
  'version', postgis_lib_version() || ' / GEOS ' || split_part( postgis_geos_version(), '-', 1 )
)
from bench_stacks;
