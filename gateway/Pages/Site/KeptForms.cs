using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Samen.Gateway.People;
using Samen.Gateway.Storage;

namespace Samen.Gateway.Pages.Site;

/// <summary>Keeps what somebody typed until they signed in again. It is sealed for their account and the address of the form.</summary>
internal sealed class KeptForms(GatewayDatabase database, IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>Names it in the address of the form's page.</summary>
    public const string Query = "bewaard";

    /// <summary>How long.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    /// <summary>Of one account; the oldest go first.</summary>
    private const int Most = 5;

    /// <summary>Characters of one form.</summary>
    private const int Largest = 4_000_000;

    /// <summary>Keeps it.</summary>
    /// <returns>Where the form can be found after signing in.</returns>
    public async Task<string> Keep(HttpContext context, Guid account, UnsentForm form)
    {
        var query = QueryHelpers.ParseQuery(context.Request.QueryString.Value);
        query.Remove(Query);
        if (form.Typed.Sum(field => field.Key.Length + field.Value.ToString().Length) <= Largest)
        {
            var now = clock.GetUtcNow();
            var id = Guid.CreateVersion7(now);
            var content = new Content(form.Typed.ToDictionary(field => field.Key, field => field.Value.ToArray()), form.HadFiles);
            var sealedContent = Protector(account, context).Protect(JsonSerializer.SerializeToUtf8Bytes(content));
            await database.Write(
                work => KeptFormStore.Insert(work, id, account, sealedContent, now, now + Lasts, Most),
                context.RequestAborted
            );
            query[Query] = id.ToString();
        }
        return QueryHelpers.AddQueryString(context.Request.Path, query);
    }

    /// <summary>What the address of this request names, if who asks typed it there; else null.</summary>
    public async Task<UnsentForm?> Find(HttpContext context)
    {
        if (!Guid.TryParse(context.Request.Query[Query], out var id) || !Guid.TryParse(TypedBy.Of(context.User).Id, out var account))
            return null;
        await using var reading = await database.Read(context.RequestAborted);
        if (await KeptFormStore.Sealed(reading, id, account, clock.GetUtcNow()) is not { } content)
            return null;
        try
        {
            var form = JsonSerializer.Deserialize<Content>(Protector(account, context).Unprotect(content))!;
            var fields = form.Fields.ToDictionary(field => field.Key, field => new StringValues(field.Value));
            return new UnsentForm(new FormCollection(fields), form.HadFiles);
        }
        catch (CryptographicException)
        {
            return null; // Of another page, or from before the keys were lost.
        }
    }

    private IDataProtector Protector(Guid account, HttpContext context) =>
        protection.CreateProtector("kept-form", account.ToString(), context.Request.Path.Value ?? "");

    private sealed record Content(Dictionary<string, string?[]> Fields, bool HadFiles);
}
