using Samen.Contracts.Partners;
using Samen.Storage;

namespace Samen.Funding;

/// <summary>The copy of the registry of partners: names, and whether they take part.</summary>
internal static class FundPartnerStore
{
    private const string InsertPartner = """
        INSERT INTO partner (id, name, admission)
        VALUES (@Id, @Name, @Admission)
        """;

    private const string UpdateName = "UPDATE partner SET name = @Name WHERE id = @Id";

    private const string UpdateAdmission = "UPDATE partner SET admission = @Admission WHERE id = @Id";

    private const string SelectPartner = """
        SELECT id AS Id,
               name AS Name,
               admission AS Admission
        FROM partner
        WHERE id = @Id
        """;

    /// <summary>Keeps its name; one that is new is a candidate.</summary>
    public static async Task Keep(Work work, Guid id, string name)
    {
        if (await work.Execute(UpdateName, new { Id = id, Name = name }) == 0)
            await work.Execute(
                InsertPartner,
                new
                {
                    Id = id,
                    Name = name,
                    Admission = nameof(AdmissionStatus.Candidate),
                }
            );
    }

    public static Task Keep(Work work, Guid id, AdmissionStatus admission) =>
        work.Execute(UpdateAdmission, new { Id = id, Admission = admission.ToString() });

    public static Task<FundPartner?> Get(Reading reading, Guid id) => reading.One<FundPartner>(SelectPartner, new { Id = id });
}
