using Samen.Contracts.Municipalities;
using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>Policy passages and all their versions.</summary>
internal static class PolicyPassageStore
{
    static PolicyPassageStore() => JsonColumn<IReadOnlyList<PolicyPart>>.Register();

    [AuditedRows("policy_passage_version", nameof(PassageId), nameof(Version))]
    private sealed record VersionRow
    {
        public Guid PassageId { get; init; }
        public int Version { get; init; }
        public string Title { get; init; } = "";
        public int PeriodFrom { get; init; }
        public int PeriodTo { get; init; }
        public IReadOnlyList<PolicyPart> Parts { get; init; } = [];
    }

    private const string InsertPassage = """
        INSERT INTO policy_passage (id, municipality_code, version)
        VALUES (@Id, @MunicipalityCode, @Version)
        """;

    private const string UpdatePassage = """
        UPDATE policy_passage
        SET version = @Version
        WHERE id = @Id
          AND municipality_code = @MunicipalityCode
          AND version = @Version - 1
        """;

    private const string InsertVersion = """
        INSERT INTO policy_passage_version (passage_id, version, title, period_from, period_to, parts_json, saved_at, saved_by)
        VALUES (@Id, @Version, @Title, @PeriodFrom, @PeriodTo, @Parts, @SavedAt, @SavedBy)
        """;

    private static readonly ListQuery SelectPassages = new(
        """
        SELECT p.id AS Id,
               p.municipality_code AS MunicipalityCode,
               v.title AS Title,
               v.period_from AS PeriodFrom,
               v.period_to AS PeriodTo,
               v.parts_json AS Parts,
               v.saved_at AS SavedAt,
               v.version AS Version
        FROM policy_passage p
        JOIN policy_passage_version v ON v.passage_id = p.id
        WHERE p.municipality_code = @MunicipalityCode
        /*and*/
        ORDER BY v.saved_at DESC, p.id, v.version DESC
        """,
        "p.id = @Id",
        "@Newest = 1 AND v.version = p.version",
        "v.version = @Version"
    );

    /// <summary>Writes the next version; false when a concurrent update came first.</summary>
    public static async Task<bool> Save(Work work, PolicyPassage passage, string by)
    {
        var row = new
        {
            passage.Id,
            passage.MunicipalityCode,
            passage.Version,
        };
        if (passage.Version == 1)
            await work.Execute(InsertPassage, row);
        else if (await work.Execute(UpdatePassage, row) == 0)
            return false;
        await work.Execute(
            InsertVersion,
            new
            {
                passage.Id,
                passage.Version,
                passage.Title,
                passage.PeriodFrom,
                passage.PeriodTo,
                passage.Parts,
                passage.SavedAt,
                SavedBy = by,
            }
        );
        return true;
    }

    /// <summary>One passage in a version, the newest when none is named.</summary>
    public static async Task<PolicyPassage?> Get(Reading reading, string code, Guid id, int? version) =>
        (
            await reading.Many<PolicyPassage>(
                SelectPassages,
                new
                {
                    MunicipalityCode = code,
                    Id = (Guid?)id,
                    Version = version,
                    Newest = version is null ? (bool?)true : null,
                }
            )
        ).SingleOrDefault();

    /// <summary>All passages of a municipality in their newest version, newest first.</summary>
    public static Task<IReadOnlyList<PolicyPassage>> Of(Reading reading, string code) =>
        reading.Many<PolicyPassage>(
            SelectPassages,
            new
            {
                MunicipalityCode = code,
                Id = (Guid?)null,
                Version = (int?)null,
                Newest = (bool?)true,
            }
        );

    /// <summary>All versions of a passage, newest first.</summary>
    public static Task<IReadOnlyList<PolicyPassage>> Versions(Reading reading, string code, Guid id) =>
        reading.Many<PolicyPassage>(
            SelectPassages,
            new
            {
                MunicipalityCode = code,
                Id = (Guid?)id,
                Version = (int?)null,
                Newest = (bool?)null,
            }
        );
}
