using Samen.Contracts.Partners;
using Samen.Messaging;
using Samen.Storage;

namespace Samen.Partners;

/// <summary>
/// First start: registers well-known organisations by kind and name. Their OINs are test OINs, since real ones come from the register
/// that issues them.
/// </summary>
internal static class SeedPartners
{
    public static Func<Database, CancellationToken, Task> Create(IServiceProvider provider)
    {
        var clock = provider.GetRequiredService<TimeProvider>();
        return (database, ct) =>
            database.Write(
                async work =>
                {
                    // Only into an empty register: an organisation that was removed stays removed.
                    if ((await PartnerStore.List(work, null, null, null, PartnerOrder.Name, null, 1)).Count > 0)
                        return;
                    var now = clock.GetUtcNow();
                    foreach (var (id, request) in Read())
                    {
                        if (Partner.FaultsOf(request).FirstOrDefault() is { } fault)
                            throw new InvalidOperationException($"The seed has {request.Name} with a wrong {fault.Property}.");
                        var (partner, fact) = Partner.Register(id, request, now);
                        if (!await PartnerStore.Insert(work, partner))
                            throw new InvalidOperationException($"The seed has the OIN {request.Oin} twice.");
                        work.Publish(fact, now);
                    }
                },
                ct
            );
    }

    /// <summary>Reads the seed; the file itself describes its format.</summary>
    internal static IReadOnlyList<(Guid Id, RegisterPartnerRequest Request)> Read()
    {
        using var reader = new StreamReader(typeof(SeedPartners).Assembly.GetManifestResourceStream("partners.seed")!);
        var all = new List<(Guid, RegisterPartnerRequest)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line.Split('|') is not [var kind, var id, var oin, var name])
                throw new InvalidOperationException($"The seed of partners has a line of another format: {line}");
            all.Add(
                (
                    Guid.Parse(id),
                    new RegisterPartnerRequest
                    {
                        Kind = Enum.Parse<PartnerKind>(kind),
                        Oin = oin,
                        Name = name,
                    }
                )
            );
        }
        return all;
    }
}
