namespace Samen.Benchmarks;

/// <summary>Fills the event log of partners on SQLite. The Conventions tests hold it against the migrations.</summary>
internal static class FillLogStore
{
    /// <summary>Adds the events from <c>@From</c> to <c>@To</c>, of <c>@Events</c> in all, one in each 12 seconds until now.</summary>
    public const string Append = """
        WITH RECURSIVE
            n (i) AS (SELECT @From UNION ALL SELECT i + 1 FROM n WHERE i < @To),
            e AS (SELECT i,
                         printf('%08x-%04x-7000-8000-%012x', i / 65536, i % 65536, i) AS id,
                         printf('%019d', i) AS sequence,
                         printf('GM%04d', i % 342) AS municipality,
                         strftime('%Y-%m-%dT%H:%M:%f', 'now', printf('-%d seconds', (@Events - i) * 12)) || '000Z' AS at,
                         'nl.samen.initiatives.'
                             || CASE i % 4
                                    WHEN 0 THEN 'need-recorded'
                                    WHEN 1 THEN 'need-cosigned'
                                    WHEN 2 THEN 'initiative-started'
                                    ELSE 'initiative-submitted'
                                END
                             || '.v1' AS type
                  FROM n)
        INSERT INTO event_log (position, event_id, source, source_position, type, subject, municipality, recorded_at, trace_parent,
                               body)
        SELECT i, id, 'seeded', i, type, 'needs/' || id, municipality, at, NULL,
               '{"specversion":"1.0","id":"' || id
                   || '","source":"urn:nld:oin:00000099000000001000:systeem:samen:initiatives","type":"' || type
                   || '","subject":"needs/' || id
                   || '","municipality":"' || municipality
                   || '","time":"' || at
                   || '","datacontenttype":"application/json","dataref":"/initiatives/v1/needs/' || id
                   || '","sequence":"' || sequence
                   || '","data":{"needId":"' || id
                   || '","municipalityCode":"' || municipality
                   || '","office":"HeadOfIct","title":"Een behoefte van een gemeente"}}'
        FROM e
        """;

    public const string SetHead = "UPDATE event_log_head SET position = @Events";
}
