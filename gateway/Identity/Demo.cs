using System.Security.Cryptography;
using System.Text.Json;
using Samen.Contracts.Initiatives;
using Samen.Gateway.Access;
using Samen.Gateway.Clients;
using Samen.Gateway.People;
using Samen.Gateway.Storage;
using Samen.Storage;
using Samen.Web;

namespace Samen.Gateway.Identity;

/// <summary>
/// With <c>--demo</c>: a user, and a key of theirs, for every role in the story, written to demo-credentials.json in the data
/// folder, readable by its owner only. Users and keys that exist already stay as they are.
/// </summary>
internal static class Demo
{
    /// <summary>Who made its keys.</summary>
    public const string Creator = "demo";

    public const string File = "demo-credentials.json";

    /// <summary>The partner that <c>partner-user</c> acts for.</summary>
    public static readonly Guid Partner = Guid.Parse("01907a3e-0000-7000-8000-00000000d340");

    /// <summary>The partnership that <c>partnership-user</c> acts for.</summary>
    public static readonly Guid Partnership = Guid.Parse("01907a3e-0000-7000-8000-00000000d341");

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    internal sealed record User(
        string Name,
        string Password,
        IReadOnlyList<string> Roles,
        string? Municipality,
        string? Office,
        Guid? Partner
    );

    internal sealed record Key(
        string Name,
        [property: System.Text.Json.Serialization.JsonPropertyName("key")] string Text,
        IReadOnlyList<string> Roles,
        string? Municipality,
        string? Office,
        Guid? Partner
    );

    internal sealed record Credentials(IReadOnlyList<User> Users, IReadOnlyList<Key> Keys);

    /// <summary>All users and keys of the demo.</summary>
    public static IReadOnlyList<(string Name, Grant Grant)> Cast { get; } =
    [
        ("admin", new Grant { Roles = [Roles.Admin] }),
        ("fund-manager", new Grant { Roles = [Roles.FundManager] }),
        ("fund-deputy", new Grant { Roles = [Roles.FundManager] }), // Checks and approves what the fund manager prepares.
        ("budget-holder", new Grant { Roles = [Roles.BudgetHolder] }), // Approves what the fund spends, by mandates.
        ("assembly-secretary", new Grant { Roles = [Roles.AssemblySecretary] }),
        ("assembly-deputy", new Grant { Roles = [Roles.AssemblySecretary] }), // Confirms what the secretary decides on a low turnout.
        ("taskforce-1", new Grant { Roles = [Roles.TaskforceMember] }), // For the partners in the chain: no municipality.
        ("taskforce-2", new Grant { Roles = [Roles.TaskforceMember], Municipality = "GM0363" }),
        ("manager-gm0363", new Grant { Roles = [Roles.MunicipalityManager], Municipality = "GM0363" }), // Looks after its accounts.
        Officer("secretary-gm0363", "GM0363", Office.MunicipalSecretary),
        Officer("ict-gm0344", "GM0344", Office.HeadOfIct),
        Officer("operations-gm0599", "GM0599", Office.HeadOfOperations),
        Officer("secretary-gm0014", "GM0014", Office.MunicipalSecretary),
        Voter("GM0363"),
        Voter("GM0344"),
        Voter("GM0599"),
        Voter("GM0014"),
        Voter("GM0518"),
        Voter("GM0088"),
        ("partner-manager", new Grant { Roles = [Roles.PartnerManager] }),
        ("partner-user", new Grant { Roles = [Roles.PartnerUser], Partner = Partner }),
        ("partnership-user", new Grant { Roles = [Roles.PartnerUser], Partner = Partnership }),
        ("vendor-user", new Grant { Roles = [Roles.VendorUser], Partner = Partner }),
        ("council-clerk-gm0363", new Grant { Roles = [Roles.CouncilClerk], Municipality = "GM0363" }),
        ("auditor", new Grant { Roles = [Roles.Auditor] }),
    ];

    public static Task Run(GatewayDatabase database, string dataFolder, TimeProvider clock, CancellationToken ct) =>
        database.Write(
            async work =>
            {
                var now = clock.GetUtcNow();
                var users = new List<User>();
                var keys = new List<Key>();
                foreach (var (name, grant) in Cast)
                {
                    var password = RandomPassword();
                    var account = await AccountStore.Get(work, name);
                    if (account is null && await AccountStore.Insert(work, account = NewAccount(name, grant, password, now)))
                        users.Add(new User(name, password, grant.Roles, grant.Municipality, grant.Office, grant.Partner));
                    var key = ApiKey.Create();
                    var opened = grant with { Scopes = AccessTable.GrantableTo(grant.Roles) };
                    if (
                        !await ApiKeyStore.IsNamed(work, name)
                        && await ApiKeyStore.Insert(work, key, name, opened, null, Creator, now, person: account!.Id)
                    )
                        keys.Add(new Key(name, key.Text, grant.Roles, grant.Municipality, grant.Office, grant.Partner));
                }
                // Before the commit: a crash in between leaves a file that the next start replaces, not users without passwords.
                if (users.Count + keys.Count > 0)
                    work.BeforeCommit(_ => Write(Path.Combine(dataFolder, File), users, keys, ct));
            },
            ct
        );

    private static (string, Grant) Officer(string name, string municipality, Office office) =>
        (
            name,
            new Grant
            {
                Roles = [Roles.MunicipalityOfficer],
                Municipality = municipality,
                Office = office.ToString(),
            }
        );

    private static (string, Grant) Voter(string municipality) =>
        ($"voter-{municipality.ToLowerInvariant()}", new Grant { Roles = [Roles.VotingRepresentative], Municipality = municipality });

    private static async Task Write(string path, List<User> users, List<Key> keys, CancellationToken ct)
    {
        var before = System.IO.File.Exists(path)
            ? JsonSerializer.Deserialize<Credentials>(await System.IO.File.ReadAllTextAsync(path, ct), Json)
            : null;
        var all = new Credentials(
            [.. (before?.Users ?? []).Where(user => users.All(fresh => fresh.Name != user.Name)), .. users],
            [.. (before?.Keys ?? []).Where(key => keys.All(fresh => fresh.Name != key.Name)), .. keys]
        );
        await PrivateFiles.Write(path, JsonSerializer.Serialize(all, Json), ct);
    }

    private static Account NewAccount(string name, Grant grant, string password, DateTimeOffset at) =>
        new()
        {
            Id = Guid.CreateVersion7(at),
            Name = name,
            PasswordHash = Accounts.HashRandom(password),
            Grant = grant,
            SecurityStamp = Account.NewStamp(),
            CreatedAt = at,
            CreatedBy = Creator,
        };

    /// <summary>24 letters and digits, without those that look alike: 138 bits.</summary>
    private static string RandomPassword() =>
        RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789", 24);
}
