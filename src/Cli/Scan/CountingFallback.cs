using System.Text;

namespace ComplianceBot.Cli.Scan;

/// <summary>
/// Counts what is not of the encoding and puts the usual replacement in its place, so that a file in another encoding is not
/// taken for one without findings.
/// </summary>
internal sealed class CountingFallback : DecoderFallback
{
    private readonly DecoderFallback usual = ReplacementFallback;

    public long Count { get; private set; }

    public override int MaxCharCount => usual.MaxCharCount;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Counting(this, usual.CreateFallbackBuffer());

    private sealed class Counting(CountingFallback owner, DecoderFallbackBuffer usual) : DecoderFallbackBuffer
    {
        public override int Remaining => usual.Remaining;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            owner.Count++;
            return usual.Fallback(bytesUnknown, index);
        }

        public override char GetNextChar() => usual.GetNextChar();

        public override bool MovePrevious() => usual.MovePrevious();

        public override void Reset() => usual.Reset();
    }
}
