-- SPDX-License-Identifier: GPL-2.0-or-later
-- Measures the free width of the sections of table bench_sections (section_id, geom) beside the networks of table bench_networks (geom, width_m, clearance_m, both
-- with a spatial index) as is usual in PostGIS: what is left of each section outside the networks widened by half their width and their clearance. Prints what it took
-- as one line of JSON. Loading and indexing is not counted.
\set QUIET on
\pset tuples_only on
\pset format unaligned
set client_min_messages = warning;
drop table if exists bench_free;
-- Of this process; Linux counts in hundredths of a second.
create function pg_temp.cpu_ticks() returns bigint language sql as $$
  select part[12]::bigint + part[13]::bigint from string_to_array( split_part( pg_read_file( '/proc/self/stat' ), ') ', 2 ), ' ' ) as part
$$;
select clock_timestamp() as started, pg_temp.cpu_ticks() as ticks, ( select max( width_m / 2 + clearance_m ) from bench_networks ) as reach \gset

create table bench_free as
with taken as (
  select section.section_id, section.geom, st_union( st_intersection( section.geom, st_buffer( network.geom, network.width_m / 2 + network.clearance_m ) ) ) as part
  from bench_sections as section left join bench_networks as network on st_dwithin( section.geom, network.geom, :reach )
  group by section.section_id, section.geom
), gaps as (
  select section_id, ( st_dump( coalesce( st_difference( geom, part ), geom ) ) ).geom from taken
)
select section.section_id, coalesce( max( st_length( gaps.geom ) ), 0 ) as free_m, coalesce( sum( st_length( gaps.geom ) ), 0 ) as free_total_m
from bench_sections as section left join gaps using ( section_id )
group by section.section_id;

select extract( epoch from clock_timestamp() - :'started' ) as seconds, ( pg_temp.cpu_ticks() - :ticks ) / 100.0 as cpu_seconds \gset
select json_build_object(
  'seconds', :seconds,
  'cpu_seconds', :cpu_seconds,
  'sections', count( * ),
  'free_m', sum( free_m ),
  'free_total_m', sum( free_total_m ),
  'peak_mib', ( regexp_match( pg_read_file( '/proc/self/status' ), 'VmHWM:\s+(\d+) kB' ) )[1]::bigint / 1024.0,
  'version', postgis_lib_version() || ' / GEOS ' || split_part( postgis_geos_version(), '-', 1 )
)
from bench_free;
