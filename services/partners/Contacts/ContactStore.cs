using Samen.Contracts.Partners;
using Samen.Storage;

namespace Samen.Partners;

/// <summary>Contacts of partners, kept apart from the entry: they have a version of their own and are in no fact.</summary>
internal static class ContactStore
{
    [AuditedRows("partner_contact", nameof(PartnerId), nameof(Purpose))]
    private sealed record Row
    {
        public Guid PartnerId { get; init; }
        public ContactPurpose Purpose { get; init; }

        [Withheld]
        public string? Name { get; init; }

        [Withheld]
        public string Email { get; init; } = "";

        [Withheld]
        public string? Telephone { get; init; }
    }

    private const string SelectVersion = "SELECT contacts_version FROM partner WHERE id = @Id";

    private const string MoveVersion = "UPDATE partner SET contacts_version = @Version + 1 WHERE id = @Id AND contacts_version = @Version";

    private const string SelectContacts = """
        SELECT purpose AS Purpose,
               name AS Name,
               email AS Email,
               telephone AS Telephone
        FROM partner_contact
        WHERE partner_id = @Id
        ORDER BY purpose
        """;

    private const string DeleteContacts = "DELETE FROM partner_contact WHERE partner_id = @Id";

    private const string InsertContact = """
        INSERT INTO partner_contact (partner_id, purpose, name, email, telephone)
        VALUES (@Id, @Purpose, @Name, @Email, @Telephone)
        """;

    public static Task<IReadOnlyList<PartnerContact>> List(Reading reading, Guid partner) =>
        reading.Many<PartnerContact>(SelectContacts, new { Id = partner });

    /// <summary>Counts the changes of a partner's contacts, from 0. Null: there is no such partner.</summary>
    public static Task<int?> Version(Reading reading, Guid partner) => reading.One<int?>(SelectVersion, new { Id = partner });

    /// <summary>Replaces all contacts of a partner. False: someone else changed them first.</summary>
    public static async Task<bool> Replace(Work work, Guid partner, int version, IReadOnlyList<PartnerContact> contacts)
    {
        if (await work.Execute(MoveVersion, new { Id = partner, Version = version }) == 0)
            return false;
        await work.Execute(DeleteContacts, new { Id = partner });
        foreach (var contact in contacts)
            await work.Execute(
                InsertContact,
                new
                {
                    Id = partner,
                    Purpose = contact.Purpose.ToString(),
                    contact.Name,
                    contact.Email,
                    contact.Telephone,
                }
            );
        return true;
    }
}
