using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Samen.Storage;

namespace Samen.Secrets;

/// <summary>
/// The keys of Data Protection in a store, shared by all its instances. The master key seals the XML of each key as a whole,
/// which is why no IXmlEncryptor is registered.
/// </summary>
public sealed class KeyRing(string store, Database database, MasterKeys master, TimeProvider clock) : IXmlRepository
{
    private const string Purpose = "data-protection";

    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements() =>
        Wait(async () =>
        {
            await using var reading = await database.Read(CancellationToken.None);
            var rows = await KeyRingStore.All(reading);
            return rows.Select(row => XElement.Parse(Encoding.UTF8.GetString(master.Open(row.SealedXml, Purpose)))).ToArray();
        });

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        var now = clock.GetUtcNow();
        var sealedXml = master.Seal(Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)), Purpose);
        Wait(() =>
            database.Write(
                async work =>
                {
                    await KeyRingStore.Insert(work, Guid.CreateVersion7(now), friendlyName, sealedXml, now);
                    return true;
                },
                CancellationToken.None
            )
        );
    }

    /// <summary>Seals with the current master key what an old one sealed, so that the old one can go.</summary>
    /// <returns>How many keys of the ring that were.</returns>
    /// <exception cref="MasterKeyException">A key of the ring was sealed with a master key that is not given.</exception>
    internal async Task<int> Reseal(CancellationToken ct)
    {
        IReadOnlyList<KeyRingStore.Row> rows;
        await using (var reading = await database.Read(ct))
            rows = await KeyRingStore.All(reading);
        try
        {
            // All are opened before anything is sealed: a refused start changes nothing, and makes no key.
            var opened = rows.Where(row => !master.IsCurrent(row.SealedXml, Purpose))
                .Select(row => (row, Xml: master.Open(row.SealedXml, Purpose)))
                .ToList();
            var fresh = opened.Select(one => (one.row, master.Seal(one.Xml, Purpose))).ToList();
            if (fresh.Count > 0)
                await database.Write(work => KeyRingStore.Reseal(work, fresh), ct);
            return fresh.Count;
        }
        catch (CryptographicException e)
        {
            throw new MasterKeyException(store, e);
        }
    }

    /// <summary>The interface is synchronous; Data Protection calls it once a day.</summary>
    private static T Wait<T>(Func<Task<T>> action) => Task.Run(action).GetAwaiter().GetResult();
}
