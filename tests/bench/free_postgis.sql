-- SPDX-License-Identifier: GPL-2.0-or-later
-- Measures the free width of the sections of table bench_sections (section_id, geom) beside the networks of table bench_networks (geom, width_m, clearance_m), both
-- with a spatial index: what is left of each section outside the networks widened by half their width and their clearance. Prints what it took as one line of JSON.
-- Loading and indexing is not counted.
--
-- ST_Difference of the section and the union of the parts taken is as fast and wrong: where these end the coordinates are rounded, the parts do not lie on the
-- section any more, and are not taken away. The ranges along the section are right; ST_Difference with the union of the widened networks is too, and takes four times as long.
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
with met as (
  select section.section_id, section.geom, ( st_dump( st_intersection( section.geom, st_buffer( network.geom, network.width_m / 2 + network.clearance_m ) ) ) ).geom as part
  from bench_sections as section join bench_networks as network on st_dwithin( section.geom, network.geom, :reach )
), ends as (
  select section_id, st_linelocatepoint( geom, st_startpoint( part ) ) as a, st_linelocatepoint( geom, st_endpoint( part ) ) as b from met where st_dimension( part ) = 1
), taken as (
  select section_id, range_agg( numrange( least( a, b )::numeric, greatest( a, b )::numeric ) ) as ranges from ends group by section_id
), gaps as (
  select section_id, st_length( geom ) as length_m, unnest( nummultirange( numrange( 0, 1 ) ) - coalesce( ranges, nummultirange() ) ) as gap
  from bench_sections left join taken using ( section_id )
), lengths as (
  select section_id, ( upper( gap ) - lower( gap ) )::float8 * length_m as free_m from gaps
)
select section_id, coalesce( max( free_m ), 0 ) as free_m, coalesce( sum( free_m ), 0 ) as free_total_m
from bench_sections left join lengths using ( section_id )
group by section_id;

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
