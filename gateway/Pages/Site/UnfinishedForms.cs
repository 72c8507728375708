using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Samen.Gateway.People;
using Samen.Gateway.Storage;

namespace Samen.Gateway.Pages.Site;

/// <summary>
/// Keeps what somebody has typed so far in a long form, until they send it or throw it away. It is sealed for their account, whom they
/// act for, and the form: nobody else can open it.
/// </summary>
internal sealed class UnfinishedForms(
    GatewayDatabase database,
    IDataProtectionProvider protection,
    IOptions<PeopleSettings> settings,
    TimeProvider clock
)
{
    /// <summary>In the address of a page: the name of the form that is to be filled with what was kept.</summary>
    public const string Query = "verder";

    /// <summary>Of one account; the oldest go first.</summary>
    public const int Most = 20;

    /// <summary>Characters of one form.</summary>
    public const int Largest = 200_000;

    /// <summary>Hidden field of a form that is kept so.</summary>
    public const string Mark = "_long";

    /// <summary>Which form of whom.</summary>
    /// <param name="By">Who typed it.</param>
    /// <param name="Path">Of its page.</param>
    /// <param name="Name">Of the form on the page.</param>
    internal sealed record Place(TypedBy By, string Path, string Name)
    {
        /// <summary>Null for who isn't signed in.</summary>
        public Guid? Account => Guid.TryParse(By.Id, out var account) ? account : null;

        /// <summary>As the store knows it; says nothing of where it is.</summary>
        public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{By.InPlaceOf}\n{Path}\n{Name}")));
    }

    /// <summary>Keeps it.</summary>
    /// <returns>Whether it is small enough for that.</returns>
    public async Task<bool> Keep(Place place, IFormCollection form, CancellationToken ct)
    {
        // A new key when it is shown again: what is sent then is another request. What has to be ticked is ticked when it is sent.
        var fields = UnsentForm
            .Of(form)
            .Typed.Where(field =>
                field.Key is not ("key" or "seen" or Mark or TypedBy.Field) && !field.Key.StartsWith("__", StringComparison.Ordinal)
            )
            .ToDictionary(field => field.Key, field => field.Value.ToArray());
        if (fields.Sum(field => field.Key.Length + field.Value.Sum(value => value?.Length ?? 0)) > Largest)
            return false;
        var now = clock.GetUtcNow();
        var content = Protector(place).Protect(JsonSerializer.SerializeToUtf8Bytes(fields));
        var expires = now.AddDays(settings.Value.UnfinishedFormDays);
        await database.Write(work => UnfinishedFormStore.Put(work, place.Account!.Value, place.Hash, content, now, expires, Most), ct);
        return true;
    }

    /// <summary>When it was kept last; null when nothing is kept of it.</summary>
    public async Task<DateTimeOffset?> KeptAt(Place place, CancellationToken ct)
    {
        if (place.Account is not { } account)
            return null;
        await using var reading = await database.Read(ct);
        return await UnfinishedFormStore.KeptAt(reading, account, place.Hash, clock.GetUtcNow());
    }

    /// <summary>What was typed in it; null when nothing is kept of it.</summary>
    public async Task<UnsentForm?> Find(Place place, CancellationToken ct)
    {
        if (place.Account is not { } account)
            return null;
        await using var reading = await database.Read(ct);
        if (await UnfinishedFormStore.Sealed(reading, account, place.Hash, clock.GetUtcNow()) is not { } content)
            return null;
        try
        {
            var fields = JsonSerializer.Deserialize<Dictionary<string, string?[]>>(Protector(place).Unprotect(content))!;
            return new UnsentForm(
                new FormCollection(fields.ToDictionary(field => field.Key, field => new StringValues(field.Value))),
                HadFiles: false,
                IsUnfinished: true
            );
        }
        catch (CryptographicException)
        {
            return null; // From before the keys were lost.
        }
    }

    /// <summary>It was sent, or thrown away.</summary>
    public async Task Remove(Place place, CancellationToken ct)
    {
        if (place.Account is { } account)
            await database.Write(work => UnfinishedFormStore.Delete(work, account, place.Hash), ct);
    }

    private IDataProtector Protector(Place place) =>
        protection.CreateProtector("unfinished-form", place.By.Id, place.By.InPlaceOf, place.Path, place.Name);
}
