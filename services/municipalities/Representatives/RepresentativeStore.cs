using Samen.Mail;
using Samen.Storage;

namespace Samen.Municipalities;

/// <summary>People who speak for a municipality.</summary>
internal static class RepresentativeStore
{
    private const string HoldMunicipality = "UPDATE municipality SET name = name WHERE code = @Code";

    private const string InsertRow = """
        INSERT INTO representative (id, municipality_code, role, name, email, valid_from, valid_to, version)
        VALUES (@Id, @MunicipalityCode, @Role, @Name, @Email, @ValidFrom, @ValidTo, @Version)
        """;

    private const string UpdateRow = """
        UPDATE representative
        SET role = @Role,
            name = @Name,
            email = @Email,
            valid_from = @ValidFrom,
            valid_to = @ValidTo,
            version = @Version
        WHERE id = @Id
          AND municipality_code = @MunicipalityCode
          AND version = @Version - 1
        """;

    private const string DeleteRow = """
        DELETE FROM representative
        WHERE id = @Id
          AND municipality_code = @MunicipalityCode
        """;

    private const string CountEnded = "SELECT COUNT(*) FROM representative WHERE valid_to < @Day";

    private const string DeleteEnded = "DELETE FROM representative WHERE valid_to < @Day";

    // Nobody else who stays has the same address.
    private const string SelectLeaving = """
        SELECT DISTINCT r.email
        FROM representative r
        WHERE r.email IS NOT NULL
          AND (r.id = @Id OR r.valid_to < @Day)
          AND NOT EXISTS (SELECT 1
                          FROM representative o
                          WHERE LOWER(o.email) = LOWER(r.email)
                            AND o.id <> @Id
                            AND (o.valid_to IS NULL OR o.valid_to >= @Day))
        """;

    private const string SelectRows = """
        SELECT id AS Id,
               municipality_code AS MunicipalityCode,
               role AS Role,
               name AS Name,
               email AS Email,
               valid_from AS ValidFrom,
               valid_to AS ValidTo,
               version AS Version
        FROM representative
        WHERE municipality_code = @MunicipalityCode
        ORDER BY valid_from DESC, name, id
        """;

    private const string SelectEmails = """
        SELECT DISTINCT email
        FROM representative
        WHERE email IS NOT NULL
          AND valid_from <= @Day
          AND (valid_to IS NULL OR valid_to > @Day)
        ORDER BY email
        """;

    /// <summary>Locks the municipality, so that no two people take one office at the same time. False: no such municipality.</summary>
    public static Task<bool> Hold(Work work, string code) => work.Hold(HoldMunicipality, new { Code = code });

    public static Task Insert(Work work, Representative representative) => work.Execute(InsertRow, Row(representative));

    /// <summary>Writes the next version; false when a concurrent update came first.</summary>
    public static async Task<bool> Update(Work work, Representative representative) =>
        await work.Execute(UpdateRow, Row(representative)) == 1;

    /// <summary>Erases it, and the mails to its address; false when there is none.</summary>
    public static async Task<bool> Delete(Work work, string code, Guid id)
    {
        var addresses = await work.Many<string>(SelectLeaving, new { Id = id, Day = DateOnly.MinValue });
        if (await work.Execute(DeleteRow, new { Id = id, MunicipalityCode = code }) != 1)
            return false;
        await MailQueue.Forget(work, addresses);
        return true;
    }

    /// <summary>Erases those whose period ended before a day, and the mails to their addresses.</summary>
    public static async Task DeleteEndedBefore(Work work, DateOnly day)
    {
        var addresses = await work.Many<string>(SelectLeaving, new { Id = Guid.Empty, Day = day });
        await work.Execute(DeleteEnded, new { Day = day });
        await MailQueue.Forget(work, addresses);
    }

    /// <summary>How many have a period that ended before a day.</summary>
    public static Task<int> CountEndedBefore(Reading reading, DateOnly day) => reading.One<int>(CountEnded, new { Day = day });

    /// <summary>All of a municipality, newest period first.</summary>
    public static Task<IReadOnlyList<Representative>> Of(Reading reading, string code) =>
        reading.Many<Representative>(SelectRows, new { MunicipalityCode = code });

    /// <summary>Addresses of all who speak for a municipality on a day.</summary>
    public static Task<IReadOnlyList<string>> EmailsOn(Reading reading, DateOnly day) =>
        reading.Many<string>(SelectEmails, new { Day = day });

    private static object Row(Representative r) =>
        new
        {
            r.Id,
            r.MunicipalityCode,
            Role = r.Role.ToString(),
            r.Name,
            r.Email,
            r.ValidFrom,
            r.ValidTo,
            r.Version,
        };
}
