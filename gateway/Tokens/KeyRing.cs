using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Samen.Gateway.Storage;
using Samen.Web;

namespace Samen.Gateway.Tokens;

/// <summary>
/// The keys of Data Protection (cookies, antiforgery) in the store, so that instances share them. The whole of a key's
/// XML is sealed here, which is why no IXmlEncryptor is registered.
/// </summary>
internal sealed class KeyRing(GatewayDatabase database, SecretBox box, TimeProvider clock) : IXmlRepository
{
    private const string Purpose = "data-protection";

    /// <summary>
    /// The framework would read the keys before there is a table for them; <see cref="Identity.FirstStart"/> does it after.
    /// Last of all, since every part that uses Data Protection adds it again.
    /// </summary>
    public static void ReadWhenMigrated(IServiceCollection services)
    {
        var early = services.Where(s =>
            s.ServiceType == typeof(IHostedService)
            && s.ImplementationType?.FullName == "Microsoft.AspNetCore.DataProtection.Internal.DataProtectionHostedService"
        );
        foreach (var service in early.ToArray())
            services.Remove(service);
    }

    // The interface is synchronous; it is called a few times a day.
    public IReadOnlyCollection<XElement> GetAllElements() =>
        Task.Run(async () =>
            {
                await using var reading = await database.Read(CancellationToken.None);
                var rows = await KeyRingStore.All(reading);
                return rows.Select(row => XElement.Parse(Encoding.UTF8.GetString(box.Open(row, Purpose)))).ToArray();
            })
            .GetAwaiter()
            .GetResult();

    public void StoreElement(XElement element, string friendlyName)
    {
        var now = clock.GetUtcNow();
        var sealedXml = box.Seal(Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)), Purpose);
        Task.Run(() =>
                database.Write(
                    work => KeyRingStore.Insert(work, Guid.CreateVersion7(now), friendlyName, sealedXml, now),
                    CancellationToken.None
                )
            )
            .GetAwaiter()
            .GetResult();
    }
}
