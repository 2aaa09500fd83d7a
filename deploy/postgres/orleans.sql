-- What a cluster keeps in PostgreSQL beside the journal: who is a member, and how the grain engine asks for it.
--
-- The program installs this by itself: a process of a cluster at its start, and `cchc database prepare`, which a database's owner can run beforehand so that the
-- service itself needs no right to create anything. It may be run again at any time and changes nothing then. The number at the end is the version: a later
-- program replaces an earlier text; an earlier program leaves a later one alone. A later text must therefore serve the programs before it.
--
-- The engine knows one name only, orleansquery; the texts in it are ours. They are bound by parameter name. Times are the silos' own.

CREATE TABLE IF NOT EXISTS cluster_schema (version INTEGER NOT NULL);

-- One row a cluster. Every change of membership names the version it knows; two that know the same one cannot both succeed.
CREATE TABLE IF NOT EXISTS cluster_versions (
  cluster TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  changed_at TIMESTAMPTZ NOT NULL DEFAULT now());

-- One row for each start of a silo. Status: 1 created, 2 joining, 3 active, 4 shutting down, 5 stopping, 6 dead. suspect_times is the engine's own text.
CREATE TABLE IF NOT EXISTS cluster_silos (
  cluster TEXT NOT NULL REFERENCES cluster_versions ON DELETE CASCADE,
  address TEXT NOT NULL,
  port INTEGER NOT NULL,
  generation INTEGER NOT NULL,
  name TEXT NOT NULL,
  host TEXT NOT NULL,
  status INTEGER NOT NULL,
  gateway_port INTEGER,
  suspect_times TEXT,
  started_at TIMESTAMPTZ NOT NULL,
  alive_at TIMESTAMPTZ NOT NULL,
  PRIMARY KEY (cluster, address, port, generation));

-- Grain state lies where a process that works alone keeps it too, in the journal's table of snapshots, so that data moves between one machine and a cluster as it is.
-- The engine's version is the snapshot's etag; one that another store wrote is none of its numbers and counts as 0. A state that is cleared is gone, so that its
-- grain, if it goes on to write, finds a conflict and begins anew; no grain of ours clears its state.
CREATE OR REPLACE FUNCTION cluster_state_version(etag TEXT) RETURNS INTEGER LANGUAGE SQL IMMUTABLE AS
  'SELECT CASE WHEN etag ~ ''^[0-9]{1,9}$'' THEN etag::INTEGER ELSE 0 END';

CREATE OR REPLACE VIEW orleansquery (querykey, querytext) AS VALUES

('InsertMembershipVersionKey', '
  WITH made AS (
    INSERT INTO cluster_versions (cluster, version) VALUES (@DeploymentId, 0) ON CONFLICT (cluster) DO NOTHING RETURNING 1)
  SELECT EXISTS (SELECT FROM made) AS done'),

('MembershipReadAllKey', '
  SELECT silo.address AS "Address", silo.port AS "Port", silo.generation AS "Generation", silo.name AS "SiloName", silo.host AS "HostName", silo.status AS "Status",
    silo.gateway_port AS "ProxyPort", silo.suspect_times AS "SuspectTimes", silo.started_at AS "StartTime", silo.alive_at AS "IAmAliveTime", cluster.version AS "Version"
  FROM cluster_versions AS cluster LEFT JOIN cluster_silos AS silo ON silo.cluster = cluster.cluster
  WHERE cluster.cluster = @DeploymentId'),

('MembershipReadRowKey', '
  SELECT silo.address AS "Address", silo.port AS "Port", silo.generation AS "Generation", silo.name AS "SiloName", silo.host AS "HostName", silo.status AS "Status",
    silo.gateway_port AS "ProxyPort", silo.suspect_times AS "SuspectTimes", silo.started_at AS "StartTime", silo.alive_at AS "IAmAliveTime", cluster.version AS "Version"
  FROM cluster_versions AS cluster LEFT JOIN cluster_silos AS silo
    ON silo.cluster = cluster.cluster AND silo.address = @Address AND silo.port = @Port AND silo.generation = @Generation
  WHERE cluster.cluster = @DeploymentId'),

('InsertMembershipKey', '
  WITH moved AS (
    UPDATE cluster_versions SET version = version + 1, changed_at = now()
    WHERE cluster = @DeploymentId AND version = @Version AND NOT EXISTS (
      SELECT FROM cluster_silos WHERE cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
    RETURNING 1),
  added AS (
    INSERT INTO cluster_silos (cluster, address, port, generation, name, host, status, gateway_port, started_at, alive_at)
    SELECT @DeploymentId, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime FROM moved
    RETURNING 1)
  SELECT EXISTS (SELECT FROM added) AS done'),

('UpdateMembershipKey', '
  WITH moved AS (
    UPDATE cluster_versions SET version = version + 1, changed_at = now()
    WHERE cluster = @DeploymentId AND version = @Version AND EXISTS (
      SELECT FROM cluster_silos WHERE cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation)
    RETURNING 1),
  changed AS (
    UPDATE cluster_silos SET status = @Status, suspect_times = @SuspectTimes, alive_at = @IAmAliveTime
    FROM moved
    WHERE cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation
    RETURNING 1)
  SELECT EXISTS (SELECT FROM changed) AS done'),

('UpdateIAmAlivetimeKey', '
  UPDATE cluster_silos SET alive_at = @IAmAliveTime
  WHERE cluster = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation'),

('GatewaysQueryKey', '
  SELECT address AS "Address", gateway_port AS "ProxyPort", generation AS "Generation" FROM cluster_silos
  WHERE cluster = @DeploymentId AND status = @Status AND gateway_port > 0'),

('DeleteMembershipTableEntriesKey', '
  DELETE FROM cluster_versions WHERE cluster = @DeploymentId'),

('CleanupDefunctSiloEntriesKey', '
  DELETE FROM cluster_silos WHERE cluster = @DeploymentId AND status = 6 AND alive_at < @IAmAliveTime'),

('ReadFromStorageKey', '
  SELECT body AS "PayloadBinary", cluster_state_version(etag) AS "Version" FROM snapshots
  WHERE name = @GrainTypeString AND key = @GrainTypeString || ''/'' || @GrainIdExtensionString AND @GrainIdN0 = 0 AND @GrainIdN1 = 0'),

('WriteToStorageKey', '
  WITH added AS (
    INSERT INTO snapshots (name, key, etag, committed_at, body)
    SELECT @GrainTypeString, @GrainTypeString || ''/'' || @GrainIdExtensionString, ''1'', (extract(epoch FROM clock_timestamp()) * 1000000)::BIGINT, @PayloadBinary
    WHERE @GrainStateVersion IS NULL AND @GrainIdN0 = 0 AND @GrainIdN1 = 0
    ON CONFLICT (name, key) DO NOTHING
    RETURNING 1 AS version),
  changed AS (
    UPDATE snapshots SET etag = (@GrainStateVersion + 1)::TEXT, committed_at = (extract(epoch FROM clock_timestamp()) * 1000000)::BIGINT, body = @PayloadBinary
    WHERE name = @GrainTypeString AND key = @GrainTypeString || ''/'' || @GrainIdExtensionString AND cluster_state_version(etag) = @GrainStateVersion
      AND @GrainIdN0 = 0 AND @GrainIdN1 = 0
    RETURNING @GrainStateVersion + 1 AS version)
  SELECT version AS "NewGrainStateVersion" FROM added UNION ALL SELECT version FROM changed'),

('ClearStorageKey', '
  DELETE FROM snapshots
  WHERE name = @GrainTypeString AND key = @GrainTypeString || ''/'' || @GrainIdExtensionString AND cluster_state_version(etag) = @GrainStateVersion
  RETURNING @GrainStateVersion + 1 AS "NewGrainStateVersion"');

DELETE FROM cluster_schema;
INSERT INTO cluster_schema (version) VALUES (1);
