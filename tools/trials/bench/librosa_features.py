"""Log-mel features by librosa: reads mono float32 samples from argv[1], writes float32 [rows, bands] to argv[2].

argv[3] is the format as JSON: sampleRate, bands, hop, window, transform (samples), lowest (Hz).
"""

import json
import sys

import librosa
import numpy

samples = numpy.fromfile(sys.argv[1], dtype="<f4")
format = json.loads(sys.argv[3])
energies = librosa.feature.melspectrogram(
    y=samples,
    sr=format["sampleRate"],
    n_fft=format["transform"],
    win_length=format["window"],
    hop_length=format["hop"],
    window="hann",
    center=True,
    pad_mode="constant",
    power=2.0,
    n_mels=format["bands"],
    fmin=format["lowest"],
    fmax=format["sampleRate"] / 2,
    htk=True,
    norm=None,
    dtype=numpy.float64,
)
scale = 16 / format["window"] ** 2
features = numpy.log(energies * scale + 1e-8).T.astype("<f4")
features.tofile(sys.argv[2])
print(json.dumps({"librosa": librosa.__version__, "rows": features.shape[0]}))
